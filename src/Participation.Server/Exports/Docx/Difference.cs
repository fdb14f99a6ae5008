using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Participation.Language;
using Participation.Server.Acts;

namespace Participation.Server.Exports.Docx;

/// <summary>A new wording against the old: struck and underlined, and said in words for those who see neither colour nor lines.</summary>
internal static class Difference
{
    public static IEnumerable<OpenXmlElement> Of(string before, string after, Reader reader)
    {
        var (old, @new) = (reader.Quote(before), reader.Quote(after));
        // A proposal typed in Latin is no change of every word of a Cyrillic act.
        if (SerbianScript.ScriptOf(old) == Script.Cyrillic && SerbianScript.ScriptOf(@new) == Script.Latin)
            @new = SerbianScript.ToCyrillic(@new);
        else if (SerbianScript.ScriptOf(old) == Script.Latin)
            @new = SerbianScript.ToLatin(@new);
        var language = reader.TagOf(old);
        // White space stands between the marks and never twice, whichever wording it came from.
        var (spaced, marked) = (true, false);
        foreach (var (kind, piece) in WordDiff.Of(old, @new))
        {
            var text = spaced ? piece.TrimStart(' ') : marked && kind != PieceKind.Same && !char.IsWhiteSpace(piece[0]) ? " " + piece : piece;
            var words = text.Trim();
            if (text.Length == 0)
                continue;
            (spaced, marked) = (char.IsWhiteSpace(text[^1]), kind != PieceKind.Same && words.Length > 0);
            if (!marked)
            {
                yield return Blocks.Run(text, language);
                continue;
            }
            var at = text.IndexOf(words, StringComparison.Ordinal);
            if (at > 0)
                yield return Blocks.Say(text[..at]);
            yield return Mark("[" + reader.Say(kind == PieceKind.Removed ? new("брише\u00a0се", "deleted") : new("додаје\u00a0се", "added")) + ":\u00a0");
            yield return kind == PieceKind.Removed
                ? Blocks.Run(words, language, new Strike(), new Color { Val = DocumentStyles.Removed })
                : Blocks.Run(words, language, new Bold(), new Color { Val = DocumentStyles.Added }, new Underline { Val = UnderlineValues.Single });
            yield return Mark("]");
            if (at + words.Length < text.Length)
                yield return Blocks.Say(text[(at + words.Length)..]);
        }
    }

    private static Run Mark(string text) => Blocks.Say(text,
        new RunFonts { Ascii = DocumentStyles.Sans, HighAnsi = DocumentStyles.Sans, ComplexScript = DocumentStyles.Sans }, new Color { Val = DocumentStyles.Muted }, new FontSize { Val = "16" });
}
