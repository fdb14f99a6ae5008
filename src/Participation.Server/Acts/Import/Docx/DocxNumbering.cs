using DocumentFormat.OpenXml.Wordprocessing;

namespace Participation.Server.Acts.Import.Docx;

/// <summary>Counts automatic numbers as Word does, and writes them out: «Члан 3.», «2)», «–».</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractNum> definitions;
    private readonly Dictionary<int, NumberingInstance> instances;
    // Lists that share a definition go on counting together, unless one says where it starts.
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int Instance, int Level)> restarted = [];

    public DocxNumbering(Numbering? numbering)
    {
        definitions = (numbering?.Elements<AbstractNum>() ?? []).Where(d => d.AbstractNumberId is not null)
            .GroupBy(d => d.AbstractNumberId!.Value).ToDictionary(g => g.Key, g => g.First());
        instances = (numbering?.Elements<NumberingInstance>() ?? []).Where(i => i.NumberID is not null && i.AbstractNumId?.Val is not null)
            .GroupBy(i => i.NumberID!.Value).ToDictionary(g => g.Key, g => g.First());
    }

    /// <summary>The next number of that list on that level, from 0; null where the paragraph has none.</summary>
    public string? Next(int? instanceId, int level)
    {
        if (instanceId is not { } id || !instances.TryGetValue(id, out var instance) || !definitions.TryGetValue(instance.AbstractNumId!.Val!.Value, out var definition)) return null;
        var counts = Counters(instance.AbstractNumId.Val.Value);
        if (StartOverride(instance, level) is { } start && restarted.Add((id, level))) counts[level] = start - 1;
        counts[level] = (counts[level] ?? Start(LevelOf(instance, definition, level)) - 1) + 1;
        for (var deeper = level + 1; deeper < Levels; deeper++)
            if (RestartsAfter(LevelOf(instance, definition, deeper), level)) counts[deeper] = null;
        return Write(instance, definition, level, counts);
    }

    private int?[] Counters(int definition) => counters.TryGetValue(definition, out var counts) ? counts : counters[definition] = new int?[Levels];

    private static string? Write(NumberingInstance instance, AbstractNum definition, int level, int?[] counts)
    {
        var own = LevelOf(instance, definition, level);
        var format = own?.NumberingFormat?.Val;
        if (own is null || format?.Value == NumberFormatValues.None) return null;
        if (format?.Value == NumberFormatValues.Bullet) return "–";
        var legal = own.IsLegalNumberingStyle is { } isLegal && (isLegal.Val is null || isLegal.Val.Value);
        var written = own.LevelText?.Val?.Value ?? "";
        for (var i = 0; i < Levels; i++)
        {
            if (!written.Contains($"%{i + 1}", StringComparison.Ordinal)) continue;
            var part = LevelOf(instance, definition, i);
            var number = counts[i] ?? Start(part);
            written = written.Replace($"%{i + 1}", legal ? NumberFormats.Decimal(number) : NumberFormats.Write(number, part?.NumberingFormat?.Val), StringComparison.Ordinal);
        }
        return written.Trim().Length == 0 ? null : written.Trim();
    }

    private static int Start(Level? level) => level?.StartNumberingValue?.Val?.Value ?? 1;

    // Articles that count through all chapters say 0: they never start again.
    private static bool RestartsAfter(Level? deeper, int level) => deeper?.LevelRestart?.Val?.Value is not { } restart || level < restart;

    private static int? StartOverride(NumberingInstance instance, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level)?.StartOverrideNumberingValue?.Val?.Value;

    private static Level? LevelOf(NumberingInstance instance, AbstractNum definition, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level)?.Level
        ?? definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);
}
