using Participation.Acts;

namespace Participation.Specs.Acts;

/// <summary>Finds lines of a source that do not stand in what was read of it; white space aside.</summary>
internal static class Coverage
{
    public static IEnumerable<SourceLine> LinesMissing(IEnumerable<SourceLine> lines, ActReading read)
    {
        var all = Bare(read.Title) + "\n" + string.Concat(read.Provisions.Flatten().Select(p => $"{Bare(p.Heading)}\n{Bare(p.Num)}{Bare(p.Heading)}\n{Bare(p.Num)}{Bare(p.Text)}\n{Bare(p.Num)}{Bare(FirstWords(p))}\n"));
        return lines.Where(line => !all.Contains(Bare(line.Text), StringComparison.Ordinal));
    }

    // «Члан 4. Текст …» is a number and the first став.
    private static string? FirstWords(Provision provision) => provision.Children.FirstOrDefault(c => c.Kind == ProvisionKind.Paragraph)?.Text;

    private static string Bare(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
}
