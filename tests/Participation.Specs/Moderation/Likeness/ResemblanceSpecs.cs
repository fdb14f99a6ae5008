using CsCheck;
using Participation.Moderation.Likeness;

namespace Participation.Specs.Moderation.Likeness;

public sealed class ResemblanceSpecs
{
    private const string Letter =
        "Живим у центру и сваког дана пролазим поред препуних контејнера. Предлажем да се лети празне два пута дневно. "
        + "Смрад се шири до школе, а деца нису крива. Молим и да се распоред одвожења међу насељима објави на сајту општине.";

    private static Fingerprint Of(string text) => Fingerprint.Of(new Wording(null, text, null));

    private static bool Alike(string one, string other) => Resemblance.NearlyIdentical(Of(one), Of(other)) is not null;

    [Theory]
    [InlineData("Zivim u centru i svakog dana prolazim pored prepunih kontejnera. Predlazem da se leti prazne dva puta dnevno. Smrad se siri do skole, a deca nisu kriva. Molim i da se raspored odvozenja medju naseljima objavi na sajtu opstine.")]
    [InlineData("Živim u centru i svakog dana prolazim pored prepunih kontejnera. Predlažem da se leti prazne dva puta dnevno. Smrad se širi do škole, a deca nisu kriva. Molim i da se raspored odvoženja među naseljima objavi na sajtu opštine.")]
    [InlineData("ЖИВИМ У ЦЕНТРУ И СВАКОГ ДАНА ПРОЛАЗИМ ПОРЕД ПРЕПУНИХ КОНТЕЈНЕРА!!! Предлажем, да се лети празне два пута дневно\n\nСмрад се шири до школе – а деца нису крива... Молим и да се распоред одвожења међу насељима објави на сајту општине")]
    public void Script_marks_case_and_signs_are_no_difference(string retyped) => Assert.Equal(1, Resemblance.Of(Of(Letter), Of(retyped)));

    [Theory]
    [InlineData("Молим и да се распоред одвожења међу насељима објави на сајту општине. Смрад се шири до школе, а деца нису крива. Предлажем да се лети празне два пута дневно. Живим у центру и сваког дана пролазим поред препуних контејнера.")]
    [InlineData("Живим у цетнру и сваког дна пролазим поред препуних контејнера. Предлажем да се лети празне два пута двевно. Смрад се шрири до школе, а деца нису крива. Молим и да се распоред одвожња међу насељима објави на сајту општине.")]
    [InlineData("Живим у Карађорђевој улици и сваког дана пролазим поред препуних контејнера. Тражим да се лети празне два пута дневно. Смрад се шири до школе, а деца нису крива. Молим и да се распоред одвожења објави на сајту општине. Марко Јовић")]
    [InlineData("Живим у центру и сваког дана пролазим поред препуних контејнера. Предлажем да се лети празне два пута дневно. Смрад се шири до школе, а деца нису крива.")]
    public void Sentences_in_another_order_slips_and_small_edits_leave_it_near_identical(string edited) => Assert.True(Alike(Letter, edited));

    [Theory]
    [InlineData("Контејнери у нашем крају стоје празни, а плаћамо пуну цену. Предлажем да се одвозе једном недељно и да рачун буде мањи. Распоред нам није ни потребан.")]
    [InlineData("Слажем се са онима који пишу о смраду поред школе: мој син има астму. Ипак мислим да није ствар у броју одвожења, него у томе што се контејнери не перу.")]
    public void Other_thoughts_on_the_same_topic_are_not(string other) => Assert.False(Alike(Letter, other));

    [Theory]
    [InlineData("Подржавам предложено скраћење радног времена кафића.", "Не подржавам предложено скраћење радног времена кафића.")]
    [InlineData("Ова казна није праведна и треба је вратити на стари износ, како је и било.", "Ова казна је праведна и треба је вратити на стари износ, како је и било.")]
    public void What_says_the_opposite_is_never_near_identical(string one, string other)
    {
        Assert.True(Resemblance.Of(Of(one), Of(other)) > 0.6);
        Assert.False(Alike(one, other));
        Assert.False(Alike(other, one));
    }

    [Fact]
    public void One_other_word_in_a_short_text_makes_another_of_it() =>
        Assert.False(Alike("Предлажем да се пси воде на повоцу.", "Предлажем да се мачке воде у корпи."));

    [Fact]
    public void Who_quotes_the_same_provision_need_not_say_the_same()
    {
        const string Quoted = "„Власник, односно држалац пса дужан је да пса изводи на повоцу, са заштитном корпом, и да за собом уклони нечистоћу са јавне површине без одлагања“";
        Assert.False(Alike($"{Quoted} Ово је добро, јер су деца до сада бежала са игралишта.", $"{Quoted} За мале псе корпа је мучење и треба је изоставити из одлуке."));
        Assert.False(Alike($"> {Quoted.Trim('„', '“')}\n\nОво је добро, јер су деца до сада бежала са игралишта.", $"> {Quoted.Trim('„', '“')}\n\nЗа мале псе корпа је мучење и треба је изоставити из одлуке."));
        Assert.True(Alike(Quoted, Quoted));
    }

    [Fact]
    public void A_text_is_as_much_like_another_as_that_one_is_like_it() =>
        Gen.Select(Text, Text).Sample((one, other) =>
        {
            var resemblance = Resemblance.Of(Of(one), Of(other));
            return resemblance == Resemblance.Of(Of(other), Of(one)) && resemblance is >= 0 and <= 1 && Resemblance.Of(Of(one), Of(one)) == 1
                && Resemblance.NearlyIdentical(Of(one), Of(other)) == Resemblance.NearlyIdentical(Of(other), Of(one));
        });

    [Fact]
    public void Whatever_can_be_typed_has_a_fingerprint_and_the_same_one_always() =>
        Gen.Char['\0', '\uffff'].Array[0, 400].Sample(letters => Of(new string(letters)).Equals(Of(new string(letters))));

    [Fact]
    public void Sentences_may_stand_in_any_order() =>
        Gen.Shuffle(Letter.Split(". ")).Sample(sentences => Alike(Letter, string.Join(". ", sentences)));

    /// <summary>But for the word that denies: without it the text may say the opposite, and it is rather left alone.</summary>
    [Fact]
    public void Two_slips_do_not_hide_a_copy()
    {
        var denial = Letter.IndexOf(" нису ", StringComparison.Ordinal);
        var place = Gen.Int[0, Letter.Length - 2].Where(at => at < denial || at > denial + " нису ".Length);
        Gen.Select(place, place).Sample((one, other) => Alike(Letter, Letter.Remove(Math.Max(one, other), 1).Remove(Math.Min(one, other), 1)));
    }

    [Fact]
    public void The_sketch_of_a_very_long_text_comes_close_to_the_truth()
    {
        static string Long(int from, int to) => string.Join(' ', Enumerable.Range(from, to - from).Select(n => $"{n * 7919L * n}"));
        Assert.Equal(1.0 / 3, Resemblance.Of(Of(Long(1000, 2000)), Of(Long(1500, 2500))), 0.06);
        Assert.Equal(Fingerprint.Most, Of(Long(1000, 2000)).Shingles.Length);
    }

    private static readonly Gen<string> Text = Gen.OneOfConst("не", "подржавам", "предлог", "контејнери", "сваког", "дана", "смрди", ".", "school", "12").Array[0, 30].Select(words => string.Join(' ', words));
}
