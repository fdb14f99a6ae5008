using Participation.Bench.Alike;
using Participation.Contributions;
using Participation.Moderation.Likeness;
using Participation.Specs.Contributions;

namespace Participation.Specs.Moderation.Likeness;

public sealed class GroupingSpecs
{
    private static readonly Fingerprint Text = Of("Предлажем да се контејнери лети празне два пута дневно, јер се смрад шири до школе и вртића у нашој улици.");

    private static Fingerprint Of(string text) => Fingerprint.Of(new Wording(null, text, null));

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    private static (Exemplar, LikenessGroup) Group(int n, int joined, int stance = 0, Fingerprint? fingerprint = null) =>
        (new(Id(100 + n), Id(n), fingerprint ?? Text), new(Id(n), stance, joined, 1));

    [Fact]
    public void What_is_like_nothing_begins_a_group_of_its_own()
    {
        Assert.Null(Grouping.Find(Text, 0, []));
        Assert.Null(Grouping.Find(Text, 0, [Group(1, 5, fingerprint: Of("Пси лају целу ноћ и нико не спава од буке која долази из дворишта иза робне куће."))]));
    }

    [Fact]
    public void An_arrival_joins_the_greatest_group_that_is_like_it_and_brings_the_small_ones_along() =>
        Assert.Equal(new Joining(Id(2), 1, [Id(3), Id(1)]), Grouping.Find(Text, 0, [Group(1, 3), Group(2, 500), Group(3, 7)]));

    [Fact]
    public void Two_great_groups_are_never_joined() => Assert.Equal(new Joining(Id(2), 1, []), Grouping.Find(Text, 0, [Group(1, 400), Group(2, 500)]));

    [Fact]
    public void Of_equal_groups_the_order_in_which_they_are_read_decides_nothing() =>
        Assert.Equal(Grouping.Find(Text, 0, [Group(1, 3), Group(2, 3)]), Grouping.Find(Text, 0, [Group(2, 3), Group(1, 3)]));

    [Fact]
    public void Who_is_for_and_who_is_against_are_never_one_group()
    {
        Assert.Null(Grouping.Find(Text, 1, [Group(1, 3, stance: -1)]));
        Assert.Equal(Id(2), Grouping.Find(Text, 1, [Group(1, 30, stance: -1), Group(2, 3)])!.Group);
        Assert.Equal([Id(3)], Grouping.Find(Text, 0, [Group(1, 9), Group(3, 5, stance: 1), Group(2, 3, stance: -1)])!.Absorbed);
    }

    [Fact]
    public void A_group_has_few_exemplars_and_no_two_that_say_the_same()
    {
        Assert.True(Grouping.BecomesExemplar(new(Id(1), 0.6, []), 3));
        Assert.False(Grouping.BecomesExemplar(new(Id(1), 0.95, []), 3));
        Assert.False(Grouping.BecomesExemplar(new(Id(1), 0.6, []), 50));
    }

    [Fact]
    public void Amendments_are_compared_where_they_propose_the_same_for_the_same_provision()
    {
        static long Scope(string? proposed, string? eId = Margin.Article, ContributionKind kind = ContributionKind.Amendment)
        {
            var submitted = (ContributionSubmitted)Margin.Submitted(kind, "Овако је јасније и ближе ономе што се у пракси ради.", eId, proposed: proposed);
            return Subject.Of(submitted).Scope(submitted.Wording.Wording!, Fingerprint.Of(submitted.Wording.Wording!));
        }
        Assert.Equal(Scope("Пас се води на повоцу."), Scope("PAS SE VODI na povocu"));
        Assert.NotEqual(Scope("Пас се води на повоцу."), Scope("Пас се води у корпи."));
        Assert.NotEqual(Scope("Пас се води на повоцу."), Scope("Пас се води на повоцу.", "art_6"));
        Assert.Equal(Scope(null, kind: ContributionKind.Comment), Scope(null, "art_6", ContributionKind.Comment));
    }

    [Fact]
    public void A_text_that_says_little_by_itself_is_compared_where_it_stands()
    {
        static long Scope(string text, string eId, Guid? parent = null)
        {
            var submitted = (ContributionSubmitted)Margin.Submitted(text: text, eId: eId, parent: parent);
            return Subject.Of(submitted).Scope(submitted.Wording.Wording!, Fingerprint.Of(submitted.Wording.Wording!));
        }
        Assert.Equal(Scope("Слажем се.", Margin.Article), Scope("Да, слажем се!", Margin.Article));
        Assert.NotEqual(Scope("Слажем се.", Margin.Article), Scope("Слажем се.", "art_6"));
        Assert.NotEqual(Scope("Слажем се.", Margin.Article), Scope("Слажем се.", Margin.Article, Margin.Comment));
    }

    [Fact]
    public void Equal_texts_share_every_key_and_texts_of_two_debates_none()
    {
        Assert.Equal(Bands.Of(Text, Id(1), 0), Bands.Of(Text, Id(1), 0));
        Assert.Empty(Bands.Of(Text, Id(1), 0).Intersect(Bands.Of(Text, Id(2), 0)));
        Assert.Empty(Bands.Of(Text, Id(1), 0).Intersect(Bands.Of(Text, Id(1), 5)));
        Assert.Equal(Bands.Count, Bands.Of(Text, Id(1), 0).Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void In_a_debate_with_known_truth_campaigns_are_found_whole_and_nothing_else_with_them(int seed)
    {
        var known = KnownComments.Make(2_000, seed);
        var score = AlikeScore.Of([.. known.Zip(LikenessTale.Groups(known.Select(comment => comment.Text)), (comment, group) => (comment.Campaign, group))]);
        Assert.True(score is { Precision: >= 0.98, Recall: >= 0.95, EachPrecision: >= 0.98, EachRecall: >= 0.95 }, score.ToString());
    }

    [Fact]
    public void One_seed_makes_one_debate_and_another_another()
    {
        Assert.Equal(KnownComments.Make(200, 7), KnownComments.Make(200, 7));
        Assert.NotEqual(KnownComments.Make(200, 7), KnownComments.Make(200, 8));
    }
}
