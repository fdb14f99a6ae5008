using Participation.Acts;
using Participation.Language;

namespace Participation.Bench.Versions;

/// <summary>Changes to what articles consist of: ставови, тачке, подтачке and алинеје, each by itself.</summary>
internal sealed class SmallerChanges(Revision revision)
{
    private const int ShortestPart = 4;

    public void Make(double rate)
    {
        var wanted = rate * revision.Smaller.Count;
        var touched = revision.Smaller.Count(piece => piece.IsTouched);
        foreach (var piece in revision.Shuffled(revision.Smaller))
        {
            if (touched >= wanted)
                break;
            if (!piece.IsTouched && !piece.IsGone && piece.Origins.Count > 0)
                touched += Change(piece);
        }
        for (var fresh = 0; fresh < wanted / 20; fresh++)
            InsertFresh();
    }

    private int Change(Piece piece)
    {
        var change = revision.Weighed<Func<Piece, int>>((40, Edit), (18, Move), (12, Split), (12, Merge), (14, Delete), (6, SwapScript));
        var done = change(piece);
        done = done > 0 ? done : Edit(piece);
        return done > 0 ? done : SwapScript(piece);
    }

    private int Edit(Piece piece)
    {
        if (revision.Wording.Edit(piece.Text) is not { } edited)
            return 0;
        piece.Text = edited;
        revision.Note(piece, Changes.Edit);
        return 1;
    }

    private int Move(Piece piece)
    {
        if (piece.Kind == ProvisionKind.WrapUp || Revision.HasTwin(piece))
            return 0;
        var words = piece.Words();
        var isFar = revision.Random.Next(2) == 0 && revision.IsUnique(piece) && piece.Parent!.CanLose(words);
        var home = isFar ? Elsewhere(piece, words) : piece.Parent;
        if (home is null || (!isFar && Room(home, piece.Kind) < 3))
            return 0;
        if (isFar)
        {
            piece.Parent!.Lose(words);
            home.Gain(words);
        }
        var before = piece.Cut();
        var at = revision.OneOf([.. Enumerable.Range(0, Room(home, piece.Kind) + 1).Where(place => isFar || place != before - First(home, piece.Kind))]);
        home.Insert(First(home, piece.Kind) + at, piece);
        piece.IsPlacedAnew = true;
        revision.Note(piece, Changes.Move);
        if (revision.Random.Next(3) == 0)
            Edit(piece);
        return 1;
    }

    private int Split(Piece piece)
    {
        if (piece.Kind == ProvisionKind.WrapUp || piece.Children.Count > 0 || Revision.HasTwin(piece) || Wording.Halve(piece.Text) is not var (first, second))
            return 0;
        var end = piece.Text[^1] is '.' or ';' or ',' ? piece.Text[^1..] : "";
        piece.Text = first + (end.Length == 0 ? "." : end);
        var later = new Piece(piece.Kind, piece.Num, null, piece.Kind == ProvisionKind.Paragraph ? char.ToUpperInvariant(second[0]) + second[1..] : second) { Mark = piece.Mark, IsPlacedAnew = true, IsTouched = true };
        later.Origins.AddRange(piece.Origins);
        piece.Parent!.Insert(piece.Parent.Children.IndexOf(piece) + 1, later.Measured());
        piece.Measured();
        revision.Note(piece, Changes.Split);
        return 1;
    }

    private int Merge(Piece piece)
    {
        var siblings = piece.Parent!.Children;
        var next = siblings.ElementAtOrDefault(siblings.IndexOf(piece) + 1);
        if (piece.Kind == ProvisionKind.WrapUp || next is not { IsTouched: false, Origins.Count: 1, Children.Count: 0 } || next.Kind != piece.Kind || piece.Children.Count > 0)
            return 0;
        var (mine, others) = (Wording.Count(piece.Text), Wording.Count(next.Text));
        if (Math.Min(mine, others) < ShortestPart || Math.Min(mine, others) * 4 < Math.Max(mine, others) || Revision.HasTwin(piece) || Revision.HasTwin(next))
            return 0;
        next.Dissolve();
        piece.Text = piece.Kind == ProvisionKind.Paragraph ? $"{piece.Text} {next.Text}" : $"{piece.Text.TrimEnd(';', ',', '.')} и {next.Text}";
        piece.Origins.AddRange(next.Origins);
        revision.Note(piece.Measured(), Changes.Merge);
        return 2;
    }

    private int Delete(Piece piece)
    {
        var words = piece.Words();
        if (Revision.HasTwin(piece) || !piece.Parent!.CanLose(words))
            return 0;
        piece.Parent.Lose(words);
        var copy = piece.Children.Count == 0 && piece.Kind != ProvisionKind.WrapUp && revision.Random.Next(2) == 0 ? revision.Wording.NearCopy(piece.Text) : null;
        var home = copy is null ? null : Elsewhere(piece, words);
        if (home is not null)
            InsertNew(home, piece.Kind, copy!, words);
        return revision.Delete(piece, home is null ? Changes.Delete : Changes.Delete | Changes.NearCopy);
    }

    private int SwapScript(Piece piece)
    {
        piece.Text = SerbianScript.ToLatin(piece.Text);
        revision.Note(piece, Changes.Script);
        return 1;
    }

    private void InsertFresh()
    {
        var beside = revision.OneOf(revision.Smaller);
        var words = revision.Random.Next(6, 30);
        if (!beside.IsGone && beside.Kind != ProvisionKind.WrapUp && beside.Parent!.CanGain(words))
            InsertNew(beside.Parent, beside.Kind, revision.Wording.Fresh(words, beside.Kind == ProvisionKind.Paragraph ? "." : ";"), words);
    }

    private void InsertNew(Piece home, ProvisionKind kind, string text, int words)
    {
        home.Gain(words);
        var beside = home.Children.Find(child => child.Kind == kind);
        home.Insert(First(home, kind) + revision.Random.Next(Room(home, kind) + 1), new Piece(kind, beside?.Num, null, text) { Mark = beside?.Mark, IsPlacedAnew = true });
    }

    /// <summary>A parent in another article that has pieces of the kind and room for the words.</summary>
    private Piece? Elsewhere(Piece piece, int words)
    {
        var homes = revision.Articles.Where(article => !article.IsGone && article.Origins.Count > 0 && article != piece.Article)
            .SelectMany(article => article.Flatten()).Where(parent => parent.Children.Any(child => child.Kind == piece.Kind && child.Origins.Count > 0) && parent.CanGain(words)).ToList();
        return homes.Count == 0 ? null : revision.OneOf(homes);
    }

    // Pieces of a kind stand together: after what comes before them, and before notes and closing words.
    private static int First(Piece home, ProvisionKind kind) => Math.Max(0, home.Children.FindIndex(child => child.Kind == kind));

    private static int Room(Piece home, ProvisionKind kind) => home.Children.Skip(First(home, kind)).TakeWhile(child => child.Kind == kind).Count();
}
