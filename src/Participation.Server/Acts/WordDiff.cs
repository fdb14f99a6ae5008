using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Model;

namespace Participation.Server.Acts;

public enum PieceKind { Same, Removed, Added }

public readonly record struct DiffPiece(PieceKind Kind, string Text);

/// <summary>
/// The difference of two wordings by words. Runs of changed words are joined, so that a rewritten clause reads as one deletion and
/// one insertion and not as a salad of both. The web client shows the same.
/// </summary>
public static partial class WordDiff
{
    /// <summary>Beyond this many comparisons the whole is shown as replaced: two long texts that differ everywhere are no easier to read word by word.</summary>
    private const long MostComparisons = 6_000_000;

    public static IReadOnlyList<DiffPiece> Of(string before, string after)
    {
        if (before == after)
            return before.Length == 0 ? [] : [new(PieceKind.Same, before)];
        if (before.Length == 0 || after.Length == 0)
            return [before.Length == 0 ? new(PieceKind.Added, after) : new(PieceKind.Removed, before)];
        var (old, @new) = (Words.Instance.Chunk(before), Words.Instance.Chunk(after));
        if ((long)old.Count * @new.Count > MostComparisons)
            return [new(PieceKind.Removed, before), new(PieceKind.Added, after)];
        return Joined(Raw(Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words.Instance)));
    }

    private static IEnumerable<DiffPiece> Raw(DiffResult diff)
    {
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            if (block.DeleteStartA > at)
                yield return new(PieceKind.Same, Text(diff.PiecesOld, at, block.DeleteStartA));
            if (block.DeleteCountA > 0)
                yield return new(PieceKind.Removed, Text(diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA));
            if (block.InsertCountB > 0)
                yield return new(PieceKind.Added, Text(diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB));
            at = block.DeleteStartA + block.DeleteCountA;
        }
        if (at < diff.PiecesOld.Count)
            yield return new(PieceKind.Same, Text(diff.PiecesOld, at, diff.PiecesOld.Count));
    }

    private static List<DiffPiece> Joined(IEnumerable<DiffPiece> raw)
    {
        var (pieces, result) = (raw.ToList(), new List<DiffPiece>());
        var (removed, added) = ("", "");
        void Flush()
        {
            if (removed.Length > 0)
                result.Add(new(PieceKind.Removed, removed));
            if (added.Length > 0)
                result.Add(new(PieceKind.Added, added));
            (removed, added) = ("", "");
        }
        for (var i = 0; i < pieces.Count; i++)
        {
            var (kind, text) = pieces[i];
            var between = kind == PieceKind.Same && (removed.Length > 0 || added.Length > 0) && i < pieces.Count - 1;
            if (kind == PieceKind.Removed)
                removed += text;
            else if (kind == PieceKind.Added)
                added += text;
            // A lone space or comma between two changes belongs to both.
            else if (between && text.Length <= 2 && !text.Any(char.IsLetterOrDigit))
                (removed, added) = (removed + text, added + text);
            else
            {
                Flush();
                result.Add(new(kind, text));
            }
        }
        Flush();
        return result;
    }

    private static string Text(IReadOnlyList<string> pieces, int from, int to) => string.Concat(pieces.Skip(from).Take(to - from));

    /// <summary>Words, stretches of white space, and every other character by itself.</summary>
    private sealed partial class Words : IChunker
    {
        public static readonly Words Instance = new();

        public IReadOnlyList<string> Chunk(string text) => [.. Pieces().EnumerateMatches(text).ToTexts(text)];

        [GeneratedRegex(@"\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]", RegexOptions.CultureInvariant)]
        private static partial Regex Pieces();
    }

    private static List<string> ToTexts(this Regex.ValueMatchEnumerator matches, string text)
    {
        var texts = new List<string>();
        foreach (var match in matches)
            texts.Add(text.Substring(match.Index, match.Length));
        return texts;
    }
}
