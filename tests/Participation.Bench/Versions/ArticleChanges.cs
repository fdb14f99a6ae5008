using Participation.Acts;
using Participation.Language;

namespace Participation.Bench.Versions;

/// <summary>Changes to whole articles: other heading, elsewhere, two of one, one of two, deleted, in the other script.</summary>
internal sealed class ArticleChanges(Revision revision)
{
    /// <summary>Nearer than this, a moved article would be a renumbered one.</summary>
    private const int FarAway = 3;

    public void Make(double rate)
    {
        var (wanted, touched) = (rate * revision.Articles.Count, 0);
        foreach (var article in revision.Shuffled(revision.Articles))
        {
            if (touched >= wanted)
                break;
            if (!article.IsTouched && !article.IsGone)
                touched += Change(article);
        }
        // An article of the first third, so that all later ones shift.
        for (var fresh = 0; fresh < Math.Max(1, wanted / 10); fresh++)
            InsertFresh(revision.Articles.Take(revision.Articles.Count / 3).LastOrDefault(article => !article.IsGone && revision.Random.Next(3) == 0));
    }

    private int Change(Piece article)
    {
        var done = revision.Weighed<Func<Piece, int>>((20, EditHeading), (25, Move), (15, Split), (15, Merge), (20, Delete), (10, SwapScript))(article);
        // Not every article has a heading, or enough in it to be parted.
        done = done > 0 ? done : revision.Weighed<Func<Piece, int>>((25, Move), (15, Split), (15, Merge), (20, Delete))(article);
        return done > 0 ? done : Move(article);
    }

    private int EditHeading(Piece article)
    {
        if (article.Heading is null || revision.Wording.Edit(article.Heading) is not { } edited)
            return 0;
        article.Heading = edited;
        revision.Note(article, Changes.Edit);
        return 1;
    }

    private int Move(Piece article)
    {
        if (!revision.IsUnique(article) || Revision.HasTwin(article) || IsAlone(article) || revision.ArticleAwayFrom(article, FarAway) is not { } other)
            return 0;
        article.Cut();
        PutAfter(other, article);
        revision.Note(article, Changes.Move);
        return 1;
    }

    private int Split(Piece article)
    {
        var all = article.Words();
        for (var cut = 1; cut < article.Children.Count; cut++)
        {
            var second = article.Children[cut..];
            var words = second.Sum(piece => piece.Words());
            if (!Revision.IsSmaller(second[0]) || words * 3 < all || (all - words) * 3 < all)
                continue;
            var later = new Piece(ProvisionKind.Article, article.Num) { Mark = article.Mark };
            later.Origins.AddRange(article.Origins);
            foreach (var piece in second)
            {
                piece.Cut();
                later.Add(piece);
            }
            PutAfter(article, later.Measured());
            article.Measured();
            revision.Note(article, Changes.Split);
            later.IsTouched = true;
            return 1;
        }
        return 0;
    }

    private int Merge(Piece article)
    {
        var siblings = article.Parent!.Children;
        var next = siblings.ElementAtOrDefault(siblings.IndexOf(article) + 1);
        if (next is not { Kind: ProvisionKind.Article, IsTouched: false, Origins.Count: 1 } || Revision.HasTwin(article) || Revision.HasTwin(next))
            return 0;
        next.Dissolve();
        foreach (var piece in next.Children.ToList())
        {
            piece.Cut();
            article.Add(piece);
        }
        article.Heading ??= next.Heading;
        article.Origins.AddRange(next.Origins);
        // Neither may lose its share in what both have become.
        (article.MayLose, article.MayGain) = (Math.Min(article.MayLose, next.MayLose), Math.Min(article.MayGain, next.MayGain));
        revision.Note(article, Changes.Merge);
        return 2;
    }

    private int Delete(Piece article)
    {
        if (Revision.HasTwin(article) || IsAlone(article))
            return 0;
        var other = revision.Random.Next(2) == 0 ? revision.ArticleAwayFrom(article, FarAway) : null;
        var copy = other is null ? null : NearCopy(article);
        if (copy is not null)
            PutAfter(other!, copy);
        revision.Delete(article, copy is null ? Changes.Delete : Changes.Delete | Changes.NearCopy);
        return 1;
    }

    private int SwapScript(Piece article)
    {
        foreach (var piece in article.Flatten())
        {
            (piece.Heading, piece.Text) = (piece.Heading is null ? null : SerbianScript.ToLatin(piece.Heading), SerbianScript.ToLatin(piece.Text));
            revision.Note(piece, Changes.Script);
        }
        return 1;
    }

    private void InsertFresh(Piece? after)
    {
        if (after is null)
            return;
        var article = new Piece(ProvisionKind.Article, after.Num) { Mark = after.Mark };
        for (var paragraph = 0; paragraph < revision.Random.Next(1, 4); paragraph++)
            article.Add(new Piece(ProvisionKind.Paragraph, text: revision.Wording.Fresh(revision.Random.Next(10, 40), ".")));
        PutAfter(after, article);
    }

    /// <summary>An article of near-copies of what can be copied nearly; null where that is not enough to be like it.</summary>
    private Piece? NearCopy(Piece article)
    {
        var copy = Copy(article, isBeneath: false);
        return copy.Children.Count > 0 && Wording.Shared(copy.Whole(), article.Whole()) is >= Wording.LeastOfNearCopy and <= Wording.MostOfNearCopy ? copy : null;
    }

    private Piece Copy(Piece piece, bool isBeneath)
    {
        var heading = piece.Heading is null ? null : revision.Wording.NearCopy(piece.Heading);
        var copy = new Piece(piece.Kind, piece.Num, heading, isBeneath ? revision.Wording.NearCopy(piece.Text)! : "") { Mark = piece.Mark, IsPlacedAnew = true };
        foreach (var child in piece.Children.Where(child => Revision.IsSmaller(child) && Wording.Count(child.Text) >= Wording.ShortestNearCopy))
            copy.Add(Copy(child, isBeneath: true));
        return copy;
    }

    private static bool IsAlone(Piece article) => article.Parent!.Children.Count(piece => piece.Kind == ProvisionKind.Article) == 1;

    private static void PutAfter(Piece other, Piece article)
    {
        article.IsPlacedAnew = true;
        other.Parent!.Insert(other.Parent.Children.IndexOf(other) + 1, article);
    }
}
