using Participation.Acts;

namespace Participation.Bench.Versions;

/// <summary>How a drafter numbers the next version.</summary>
internal enum Renumbering
{
    /// <summary>One after the other from the first change on, so that all that follow shift.</summary>
    Throughout,

    /// <summary>New ones get letters, and from somewhere in the middle the numbers begin anew.</summary>
    FromTheMiddle,

    /// <summary>New ones get letters («9а»), numbers of deleted ones stay free: the way of amending laws.</summary>
    ByLetters,
}

/// <summary>Numbers articles and points of the next version.</summary>
internal static class Numbering
{
    public static void Give(Piece root, IReadOnlyList<Piece> articlesBefore, Renumbering manner, Random random)
    {
        var articles = root.Flatten().Where(piece => piece is { Kind: ProvisionKind.Article, Mark: not null }).ToList();
        if (manner == Renumbering.Throughout)
            Throughout(articles, articlesBefore);
        else
            ByLetters(articles, articlesBefore);
        if (manner == Renumbering.FromTheMiddle)
        {
            var middle = articles.Count / 3 + random.Next(articles.Count / 3);
            From(articles, middle, Marks.Number(articles[middle - 1].Mark!) + random.Next(2, 10));
        }
        foreach (var parent in root.Flatten().Where(piece => piece.HasOtherPoints).ToList())
        {
            if (manner == Renumbering.ByLetters)
                ByLetters([.. parent.NumberedChildren], parent.PointsBefore);
            else
                Throughout([.. parent.NumberedChildren], parent.PointsBefore);
        }
    }

    private static void Throughout(List<Piece> pieces, IReadOnlyList<Piece> before)
    {
        var same = pieces.Zip(before).TakeWhile(pair => pair.First == pair.Second).Count();
        From(pieces, same, same == 0 ? 1 : Marks.Number(pieces[same - 1].Mark!) + 1);
    }

    private static void From(List<Piece> pieces, int start, int number)
    {
        for (var at = start; at < pieces.Count; at++)
            Set(pieces[at], number++, 0);
    }

    private static void ByLetters(List<Piece> pieces, IReadOnlyList<Piece> before)
    {
        if (pieces.Count == 0)
            return;
        if (pieces[0].IsPlacedAnew)
        {
            Throughout(pieces, before);
            return;
        }
        var used = pieces.Where(piece => !piece.IsPlacedAnew).Select(piece => piece.Mark!).ToHashSet();
        var (number, letter) = (0, 0);
        foreach (var piece in pieces)
        {
            if (piece.IsPlacedAnew)
            {
                do
                    (number, letter) = letter < Marks.Letters ? (number, letter + 1) : (pieces.Count * 10 + used.Count, 0);
                while (!used.Add(Marks.Mark(number, letter)));
                Set(piece, number, letter);
            }
            else
            {
                (number, letter) = (Marks.Number(piece.Mark!), Marks.Letter(piece.Mark!));
            }
        }
    }

    private static void Set(Piece piece, int number, int letter) => (piece.Mark, piece.Num) = (Marks.Mark(number, letter), Marks.Written(piece.Num!, number, letter));
}
