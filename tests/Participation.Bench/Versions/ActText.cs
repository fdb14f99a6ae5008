using System.Text;
using Participation.Acts;

namespace Participation.Bench.Versions;

/// <summary>Provisions as the plain text that an officer would put.</summary>
internal static class ActText
{
    public static string Write(string title, IEnumerable<Provision> provisions)
    {
        var text = new StringBuilder(title).Append("\n\n");
        foreach (var provision in provisions.Flatten())
        {
            // The heading of an article stands above its number, that of a container beside it.
            if (provision is { Kind: ProvisionKind.Article, Heading: { } heading })
                Line(text, heading);
            Line(text, string.Join(' ', new[] { provision.Num, provision.Kind == ProvisionKind.Article ? null : provision.Heading, provision.Text }.Where(words => !string.IsNullOrEmpty(words))));
        }
        return text.ToString();
    }

    private static void Line(StringBuilder text, string line)
    {
        if (line.Length > 0)
            text.Append(line).Append("\n\n");
    }
}
