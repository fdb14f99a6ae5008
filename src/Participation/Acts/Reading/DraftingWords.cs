namespace Participation.Acts.Reading;

/// <summary>The vocabulary of Serbian drafting that has a meaning for structure; all else is read by form.</summary>
internal static class DraftingWords
{
    /// <summary>The levels above the article, by their word.</summary>
    public static readonly IReadOnlyDictionary<string, ProvisionKind> Containers = new Dictionary<string, ProvisionKind>
    {
        ["део"] = ProvisionKind.Part, ["дио"] = ProvisionKind.Part, ["наслов"] = ProvisionKind.Title, ["глава"] = ProvisionKind.Chapter,
        ["одељак"] = ProvisionKind.Section, ["одјељак"] = ProvisionKind.Section, ["пододељак"] = ProvisionKind.Subsection,
        ["пододјељак"] = ProvisionKind.Subsection, ["одсек"] = ProvisionKind.Subsection, ["одсјек"] = ProvisionKind.Subsection,
    };

    private static readonly string[] Annexes = ["прилог", "анекс", "образац", "образложење"];

    /// <summary>What an act can be; any case of the noun.</summary>
    private static readonly string[] ActStems = ["закон", "одлук", "правилник", "статут", "уредб", "пословник", "упутств", "програм", "план", "стратегиј", "нацрт", "предлог", "решењ", "закључ", "кодекс"];

    // A line that ends in one of these goes on in the next, whatever that begins with: «из члана / 5. овог закона».
    private static readonly string[] References = ["члана", "члану", "члан", "чланом", "чл.", "става", "ставу", "став", "ст.", "тачка", "тачке", "тачки", "тач.", "број", "бр.", "броја", "и", "или", "односно"];

    private static readonly string[] Ordinals =
        ["прв", "друг", "трећ", "четврт", "пет", "шест", "седм", "осм", "девет", "десет", "једанаест", "дванаест", "тринаест", "четрнаест", "петнаест", "шеснаест", "седамнаест", "осамнаест", "деветнаест", "двадесет"];

    /// <summary>A word as the tables above have it: Cyrillic, small letters, no letters of the other script that only look right.</summary>
    public static string Fold(string word) => Lookalikes.Fold(word).ToLowerInvariant();

    public static bool IsAnnex(string foldedWord) => Annexes.Contains(foldedWord);

    public static bool NamesAnAct(string foldedWord) => ActStems.Any(stem => foldedWord.StartsWith(stem, StringComparison.Ordinal));

    /// <summary>«(брисан)», «брисани.»: what is left of an article in a consolidated text.</summary>
    public static bool SaysDeleted(string text) => text.Length < 20 && Fold(text.Trim('(', ')', '.', ' ', '-', '–')) is "брисан" or "брисани" or "брисано";

    public static bool LeadsOn(string text)
    {
        var last = text[(text.LastIndexOf(' ') + 1)..];
        return References.Contains(Fold(last));
    }

    /// <summary>«прва» → 1; null for what is no ordinal.</summary>
    public static int? Ordinal(string word)
    {
        var folded = Fold(word);
        if (folded.Length < 4 || folded[^1] is not ('и' or 'а' or 'о' or 'е')) return null;
        var at = Array.IndexOf(Ordinals, folded[..^1]);
        return at < 0 ? null : at + 1;
    }
}
