using CsCheck;
using Participation.Language;

namespace Participation.Specs.Language;

public sealed class LatinToCyrillicSpecs
{
    [Theory]
    [InlineData("Ljubav, LJUBAV, njegov, NJEGOV, džep, DŽEP, đak", "Љубав, ЉУБАВ, његов, ЊЕГОВ, џеп, ЏЕП, ђак")]
    [InlineData("Član 76a.", "Члан 76а.")]
    [InlineData("ODLUKU O POKRETANjU", "ОДЛУКУ О ПОКРЕТАЊУ")]
    [InlineData("Odžaci, odžak, budžet, Džep, nadžak", "Оџаци, оџак, буџет, Џеп, наџак")]
    [InlineData("anđeo gradjanin", "анђео градјанин")]
    [InlineData("gradjani i omladina, Djordje, DJORDJE, nadjite", "грађани и омладина, Ђорђе, ЂОРЂЕ, нађите")]
    [InlineData("andjeo, andjela, jevandjelje, Djevdjelija", "анђео, анђела, јеванђеље, Ђевђелија")]
    public void A_digraph_is_one_letter(string latin, string cyrillic) => Assert.Equal(cyrillic, SerbianScript.ToCyrillic(latin));

    [Theory]
    [InlineData("anjon", "анјон")]
    [InlineData("injekcija, Injekcija, INJEKCIJA", "инјекција, Инјекција, ИНЈЕКЦИЈА")]
    [InlineData("injektirati", "инјектирати")]
    [InlineData("injicirati", "инјицирати")]
    [InlineData("injurija", "инјурија")]
    [InlineData("injaric", "инјариц")]
    [InlineData("kenjon", "кенјон")]
    [InlineData("konjugacija, nekonjugovan", "конјугација, неконјугован")]
    [InlineData("konjunktura, konjunktivitis, nekonjunkturno", "конјунктура, конјунктивитис, неконјунктурно")]
    [InlineData("Tanjug, TANJUG", "Танјуг, ТАНЈУГ")]
    [InlineData("vanjezički", "ванјезички")]
    [InlineData("konj, konjanik, tanjir, njiva", "коњ, коњаник, тањир, њива")]
    public void Nj_is_two_letters_where_a_word_is_composed(string latin, string cyrillic) => Assert.Equal(cyrillic, SerbianScript.ToCyrillic(latin));

    [Theory]
    [InlineData("nadžnjevati", "наджњевати")]
    [InlineData("nadžeti, nadžela", "наджети, наджела")]
    [InlineData("nadživeti, Nadživela, NADŽIVETI", "надживети, Надживела, НАДЖИВЕТИ")]
    [InlineData("nadžupan", "наджупан")]
    [InlineData("nadždrelni", "надждрелни")]
    [InlineData("odžaliti", "оджалити")]
    [InlineData("odživeti", "одживети")]
    [InlineData("odžvaliti", "оджвалити")]
    [InlineData("odžvaćati", "оджваћати")]
    [InlineData("podžanr", "поджанр")]
    [InlineData("podželudačni", "поджелудачни")]
    [InlineData("podžigati", "поджигати")]
    [InlineData("podžiliti", "поджилити")]
    [InlineData("podžupan", "поджупан")]
    [InlineData("predželudac", "преджелудац")]
    [InlineData("predživot", "предживот")]
    [InlineData("feldžandarm", "фелджандарм")]
    public void Dz_is_two_letters_where_a_prefix_ends(string latin, string cyrillic) => Assert.Equal(cyrillic, SerbianScript.ToCyrillic(latin));

    [Theory]
    [InlineData("odjek, odjednom, odjaviti, odjuriti", "одјек, одједном, одјавити, одјурити")]
    [InlineData("podjednako, podjarmiti, podjela", "подједнако, подјармити, подјела")]
    [InlineData("nadjačati, najnadjačaniji", "надјачати, најнадјачанији")]
    [InlineData("adjektiv, adjunkt", "адјектив, адјункт")]
    [InlineData("djeca, dječak, djelo, nedjelja, odjeljenje, odjeća", "дјеца, дјечак, дјело, недјеља, одјељење, одјећа")]
    [InlineData("gdje, ovdje, ondje, nigdje, vidjeti, sjedjeti", "гдје, овдје, ондје, нигдје, видјети, сједјети")]
    public void Dj_is_two_letters_on_a_seam_and_in_ijekavian(string latin, string cyrillic) => Assert.Equal(cyrillic, SerbianScript.ToCyrillic(latin));

    [Theory]
    [InlineData("ǆep, ǅep, ǄEP, ǉubav, ǈubav, ǊEGOŠ", "џеп, Џеп, ЏЕП, љубав, Љубав, ЊЕГОШ")]
    [InlineData("c\u030Citati, kuc\u0301a, z\u030Caba, s\u030Cuma, SUMA", "читати, кућа, жаба, шума, СУМА")]
    [InlineData("Ðurađ", "Ђурађ")]
    [InlineData("in\u200Cjekcija pod\u200Cžbun n\u200Cj", "инјекција поджбун нј")]
    public void Single_codes_are_digraphs_and_a_non_joiner_breaks_one(string latin, string cyrillic) => Assert.Equal(cyrillic, SerbianScript.ToCyrillic(latin));

    [Theory]
    [InlineData("vidi https://kosjeric.rs/odluke?x=1. Hvala", "види https://kosjeric.rs/odluke?x=1. Хвала")]
    [InlineData("pišite na uprava@kosjeric.rs, odmah", "пишите на uprava@kosjeric.rs, одмах")]
    [InlineData("na www.kosjeric.rs i kosjeric.rs/vesti", "на www.kosjeric.rs и kosjeric.rs/vesti")]
    [InlineData("prilog plan.pdf i Odluka o budzetu.docx", "прилог plan.pdf и Одлука о budzetu.docx")]
    [InlineData("naredba `git log` i ``a`b``", "наредба `git log` и ``a`b``")]
    [InlineData("firma <span translate=\"no\">Zelena Gora</span> radi", "фирма <span translate=\"no\">Zelena Gora</span> ради")]
    [InlineData("reč <em>kuća</em>&nbsp;i", "реч <em>кућа</em>&nbsp;и")]
    [InlineData("program Excel i Windows", "програм Excel и Windows")]
    [InlineData("širina 5 m, 20 km/h, 3 kWh, 15 m², 2,5 kg", "ширина 5 m, 20 km/h, 3 kWh, 15 m², 2,5 kg")]
    public void Addresses_code_units_and_foreign_words_stay(string latin, string cyrillic) => Assert.Equal(cyrillic, SerbianScript.ToCyrillic(latin));

    [Theory]
    [InlineData("I. OSNOVNE ODREDBE", "I. ОСНОВНЕ ОДРЕДБЕ")]
    [InlineData("VI. SARADNJA I UDRUŽIVANJE", "VI. САРАДЊА И УДРУЖИВАЊЕ")]
    [InlineData("GLAVA V", "ГЛАВА V")]
    [InlineData("u delu I i glavi XIV", "у делу I и глави XIV")]
    [InlineData("I dalje važi. I ja.", "И даље важи. И ја.")]
    [InlineData("broj 011-12/2026-I/03", "број 011-12/2026-I/03")]
    [InlineData("DA LI STE VI ZA", "ДА ЛИ СТЕ ВИ ЗА")]
    [InlineData("II\nOdeljak", "II\nОдељак")]
    public void Roman_numbers_stay_and_words_that_look_like_them_do_not(string latin, string cyrillic) => Assert.Equal(cyrillic, SerbianScript.ToCyrillic(latin));

    // Words where no д or н meets ј or ж, that do not begin as a word whose nj is two letters («ањон» reads «анјон»), and no capitals that are a Roman number too.
    private static readonly Gen<string> Word = Gen.String[Gen.Char["абвгђезиклљмњопрстћуфхцчџш"], 1, 12].Where(word => word.IndexOf('њ', StringComparison.Ordinal) is 0 or > 5 or < 0);

    private static readonly Gen<string> Sentence =
        from words in Word.List[1, 8]
        from shape in Gen.Int[0, 2]
        select string.Join(' ', words.Select(w => shape switch
        {
            1 => char.ToUpperInvariant(w[0]) + w[1..],
            2 => "Ш" + w.ToUpperInvariant() + "Ш",
            _ => w,
        }));

    [Fact]
    public void Cyrillic_comes_back_from_latin_as_it_was() => Sentence.Sample(text => Assert.Equal(text, SerbianScript.ToCyrillic(SerbianScript.ToLatin(text))));

    [Fact]
    public void A_second_conversion_changes_nothing() =>
        Gen.String[Gen.Char["abcčćdđefghijklmnoprsštuvzžDJLNŽ .,<>`@/-\n19"], 0, 60].Sample(text =>
        {
            var once = SerbianScript.ToCyrillic(text);
            Assert.Equal(once, SerbianScript.ToCyrillic(once));
        });

    [Fact]
    public void Any_text_at_all_can_be_converted() => Gen.String.Sample(text =>
    {
        SerbianScript.ToLatin(text);
        SerbianScript.ToCyrillic(text);
        SerbianScript.ToBaldLatin(text);
        SerbianScript.ScriptOf(text);
    });
}
