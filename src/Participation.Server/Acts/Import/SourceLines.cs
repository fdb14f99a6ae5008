using System.Text.RegularExpressions;
using Participation.Acts;
using Participation.Server.Acts.Pictures;

namespace Participation.Server.Acts.Import;

/// <summary>Gathers the lines of a document block by block, with what its officer should know of them.</summary>
internal sealed partial class SourceLines
{
    private readonly List<SourceLine> lines = [];
    private readonly List<ReadWarning> warnings = [];
    private readonly HashSet<string> saidOnce = [];
    private readonly FoundPictures pictures = new();

    /// <summary>The number of the block that is being read, from 1.</summary>
    public int Block { get; private set; }

    public void NextBlock() => Block++;

    public void Warn(ReadWarning warning) => warnings.Add(warning);

    public void WarnOnce(ReadWarning warning)
    {
        if (saidOnce.Add(warning.Code)) warnings.Add(warning);
    }

    public void WarnOfTable() => warnings.Add(ImportWarnings.TableAsText(Block + 1));

    /// <summary>The words of a block; a line feed in them begins a line that may go on with the sentence.</summary>
    public void Add(string words, int headingLevel = 0, int listLevel = 0)
    {
        var first = true;
        foreach (var line in words.Split('\n'))
        {
            var text = line.Trim();
            if (text.Length == 0) continue;
            lines.Add(new SourceLine(Math.Max(Block, 1), text, headingLevel, first ? listLevel : 0, Continues: !first && headingLevel == 0));
            first = false;
        }
    }

    /// <summary>A row of a table, the first one with the number 1; a row without a word is none.</summary>
    public void AddRow(IEnumerable<string> cells, int number)
    {
        var text = string.Join(" | ", cells.Select(cell => Blank().Replace(cell, " ").Trim()));
        if (text.Any(char.IsLetterOrDigit)) lines.Add(new SourceLine(Math.Max(Block, 1), text, Row: number));
    }

    /// <summary>A picture where it stands, or the mark that one stood here, so that nobody misses it without knowing.</summary>
    /// <param name="bytes">What the document holds of it; null where it only points at it.</param>
    public void AddPicture(string alternative, byte[]? bytes)
    {
        var line = Math.Max(Block, 1);
        var words = StrictText.Clean(new SourceLine(line, Blank().Replace(alternative, " ").Trim()), []).Text;
        var (picture, warning) = pictures.Take(line, words, bytes);
        if (warning is not null) warnings.Add(warning);
        lines.Add(new SourceLine(line, Picture.WordsOf(words), Picture: picture));
    }

    public ActSource ToSource(SourceFormat format) =>
        new(format, [.. lines.Select(line => StrictText.Clean(line, warnings)).Where(line => !string.IsNullOrWhiteSpace(line.Text))], warnings) { Pictures = pictures.Files };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
