namespace Participation.Acts.Reading;

/// <summary>The number of a part, chapter or section, in whatever order word and number stand: «ГЛАВА II», «Прва глава», «2.1.».</summary>
internal static class ContainerMark
{
    public static EnumerationMark? Value(string num)
    {
        if (num.TrimEnd('.').Contains('.', StringComparison.Ordinal) && num.All(c => char.IsDigit(c) || c == '.'))
            return new EnumerationMark(0, 0, null, num.TrimEnd('.').Replace('.', '-'));
        return num.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !DraftingWords.Containers.ContainsKey(DraftingWords.Fold(word.Trim('.', ':', ')'))))
            .Select(EnumerationMark.Value)
            .FirstOrDefault(mark => mark is not null);
    }
}
