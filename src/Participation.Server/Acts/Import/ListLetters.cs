using System.Globalization;

namespace Participation.Server.Acts.Import;

/// <summary>Letters that number the items of a list. After the last letter come two of each: z, aa, bb.</summary>
internal static class ListLetters
{
    private const string LatinOrder = "abcdefghijklmnopqrstuvwxyz";
    private const string Azbuka = "абвгдђежзијклљмнњопрстћуфхцчџш";
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщэюя";

    public static string Latin(int number) => Of(number, LatinOrder);

    /// <summary>Word and older offices count Cyrillic lists by the Russian alphabet, newer ones by the Serbian where told so.</summary>
    public static string Cyrillic(int number, bool serbian) => Of(number, serbian ? Azbuka : Russian);

    private static string Of(int number, string alphabet) => number < 1 ? number.ToString(CultureInfo.InvariantCulture)
        : new(alphabet[(number - 1) % alphabet.Length], Math.Min((number - 1) / alphabet.Length + 1, 20));
}
