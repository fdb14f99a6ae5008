using Participation.Acts;

namespace Participation.Specs.Acts;

/// <summary>Acts whose file says its structure: nothing is recognised, and everything gets an address.</summary>
public sealed class StructuredActSpecs
{
    private static StructuredProvision Make(ProvisionKind kind, string? num, string? address = null, string text = "", params StructuredProvision[] children) => new(kind, 7, address, num, null, text, children);

    private static ActReading Read(params StructuredProvision[] roots) => StructuredAct.Read("ОДЛУКА", roots).Value!;

    private static string Outline(ActReading read) => string.Join(' ', read.Provisions.Flatten().Select(p => p.EId));

    [Fact]
    public void A_structure_gets_the_addresses_that_the_same_text_would_get()
    {
        var text = ActReader.Read(SourceText.Lines("ОДЛУКА\n\nI. ОПШТЕ ОДРЕДБЕ\n\nЧлан 1.\n\nОпштина:\n\n1) чисти:\n\n(1) улице;\n\n2) гради.\n\nЧлан 2а.\n\nКрај.\n\nПрилог 1\n\nЧлан 1.\n\nТекст прилога.")).Value!;
        var structure = StructuredAct.Read(text.Title, [.. text.Provisions.Select(WithoutAddress)]).Value!;
        Assert.Equal(text.Provisions, structure.Provisions);
        Assert.Empty(structure.Warnings);

        static StructuredProvision WithoutAddress(Provision p) => new(p.Kind, 1, null, p.Num, p.Heading, p.Text, [.. p.Children.Select(WithoutAddress)]);
    }

    [Theory]
    [InlineData("art_76a"), InlineData("chp_II__sec_1"), InlineData("art_nn_2"), InlineData("art_71-81"), InlineData("part_1__chp_nn_1"), InlineData("att_1__art_5__para_2-2")]
    public void An_address_by_the_convention_stays(string address) => Assert.Equal(address, Outline(Read(Make(ProvisionKind.Article, "Члан 1.", address))));

    [Theory]
    [InlineData(""), InlineData("члан_1"), InlineData("art 1"), InlineData("art__"), InlineData("Art_1"), InlineData("art_1_x_y"), InlineData("art_1.2"), InlineData("section-1"), InlineData("art_1@2"), InlineData("a\"b")]
    public void Any_other_address_is_given_anew_and_a_warning_says_so(string address)
    {
        var read = Read(Make(ProvisionKind.Article, "Члан 1.", address));
        Assert.Equal("art_1", Outline(read));
        Assert.Contains($"{address} → art_1", Assert.Single(read.Warnings, warning => warning.Code == "addresses-changed").Message.Serbian, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_a_later_provision_brings_along_is_not_given_to_an_earlier_one() =>
        Assert.Equal("art_1-2 art_1", Outline(Read(Make(ProvisionKind.Article, "Члан 1."), Make(ProvisionKind.Article, "Члан 2.", "art_1"))));

    [Fact]
    public void Of_two_provisions_with_one_address_the_first_keeps_it() =>
        Assert.Equal("art_9 art_9__para_1 art_2 art_2__para_1", Outline(Read(
            Make(ProvisionKind.Article, "Члан 1.", "art_9", "", Make(ProvisionKind.Paragraph, null)), Make(ProvisionKind.Article, "Члан 2.", "art_9", "", Make(ProvisionKind.Paragraph, null)))));

    [Fact]
    public void What_is_irregular_is_named_as_in_any_text()
    {
        var read = StructuredAct.Read("", [Make(ProvisionKind.Article, "Члан 1.", null, "", Make(ProvisionKind.Paragraph, null, null, "Службенa реч.")), Make(ProvisionKind.Article, "Члан 3.")]).Value!;
        Assert.Equal(["article-empty", "article-missing", "mixed-scripts", "title-missing"], read.Warnings.Select(warning => warning.Code).Order());
        Assert.Equal(7, read.Warnings.First(warning => warning.Code == "article-missing").Line);
    }

    [Fact]
    public void An_act_without_articles_is_read_and_its_headings_are_not_asked_for_any() =>
        Assert.Equal(["no-articles"], Read(Make(ProvisionKind.Chapter, "I.", null, "", Make(ProvisionKind.Paragraph, null, null, "Текст."))).Warnings.Select(warning => warning.Code));

    [Fact]
    public void A_structure_of_nothing_is_refused() => Assert.IsType<NoProvisionsInDocument>(StructuredAct.Read("ОДЛУКА", []).Refusal);

    [Fact]
    public void More_provisions_than_an_act_can_have_are_refused() =>
        Assert.IsType<ActTooLong>(StructuredAct.Read("ОДЛУКА", [.. Enumerable.Repeat(Make(ProvisionKind.Article, "Члан 1."), ActReader.MostLines + 1)]).Refusal);
}
