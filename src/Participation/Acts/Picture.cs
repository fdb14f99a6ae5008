using Participation.Language;

namespace Participation.Acts;

/// <summary>A picture in the text of an act: a plan, a form, a coat of arms. Its file lies beside the act and is named by what it holds, so it never changes.</summary>
/// <param name="Id">SHA-256 of the file, as 64 hexadecimal digits.</param>
/// <param name="Alternative">What it shows, for whoever does not see it (WCAG 2.2, 1.1.1); empty where nobody has said it yet.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record Picture(string Id, string Alternative, int Width, int Height)
{
    /// <summary>The longest description that an officer can give, in characters.</summary>
    public const int LongestAlternative = 1000;

    /// <summary>What stands for it in the text, where only words can stand: «[слика: мапа зона]».</summary>
    public string Words => WordsOf(Alternative);

    /// <summary>The same for a picture of which no more than its description is known, in the script of that.</summary>
    public static string WordsOf(string alternative)
    {
        if (alternative.Length == 0) return "[слика]";
        return SerbianScript.ScriptOf(alternative) == Script.Latin ? $"[slika: {alternative}]" : $"[слика: {alternative}]";
    }
}
