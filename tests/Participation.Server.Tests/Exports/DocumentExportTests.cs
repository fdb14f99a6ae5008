using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Exports;

[Collection(nameof(Town))]
public sealed class DocumentExportTests(Town town)
{
    [Fact]
    public async Task The_document_is_valid_in_every_language_and_says_so()
    {
        var debate = await DebateToExport.WithContributionsAsync(town);
        await debate.Put(town.Citizen, new { kind = "comment", text = "> навод\n\n```\nкод\n```\n\n# Наслов\n\n1) а\n2) б\n   - в\n     - г\n       - д\n         - ђ\n\n~~ово~~ <b>и</b> ово, H~2~O, https://primer.rs/a_b" });
        foreach (var (language, tag, title) in ((string, string, string)[])[("sr-Cyrl", "sr-Cyrl-RS", "Преглед јавне расправе"), ("sr-Latn", "sr-Latn-RS", "Pregled javne rasprave"), ("en", "en-GB", "Overview of the public debate")])
        {
            using var document = Open(await debate.File($"format=docx&language={language}"));

            Assert.Empty(Errors(document));
            Assert.Equal(tag, document.PackageProperties.Language);
            Assert.Equal(tag, document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value);
            Assert.Equal(title, document.MainDocumentPart.Document!.Descendants<Paragraph>().First(paragraph => Style(paragraph) == "Title").InnerText);
        }
    }

    [Fact]
    public async Task Words_that_were_hidden_or_withdrawn_are_in_no_part_of_the_document_but_the_decision_is()
    {
        var debate = await DebateToExport.WithContributionsAsync(town);
        using var document = Open(await debate.File("format=docx"));
        var parts = document.GetAllParts().Select(part => new StreamReader(part.GetStream()).ReadToEnd()).ToArray();

        Assert.DoesNotContain(parts, part => part.Contains(DebateToExport.HiddenWords, StringComparison.Ordinal) || part.Contains(DebateToExport.WithdrawnWords, StringComparison.Ordinal));
        Assert.DoesNotContain(parts, part => part.Contains("demo.example", StringComparison.Ordinal));
        Assert.Contains(Texts(document), text => text.Contains(DebateToExport.HidingReason, StringComparison.Ordinal));
        Assert.Contains("Аутор је повукао овај прилог.", Texts(document));
    }

    [Fact]
    public async Task Contributions_stand_in_the_order_of_the_act_with_the_whole_first_and_replies_beneath()
    {
        var debate = await DebateToExport.StartAsync(town);
        var last = await debate.Put(town.Citizen, new { kind = "comment", eId = "art_2__para_2__point_2", text = "На тачку" });
        await debate.Put(town.Citizen, new { kind = "comment", eId = "art_2", text = "На члан" });
        await debate.Put(town.Citizen, new { kind = "comment", eId = "art_1", text = "На први" });
        await debate.Put(town.Citizen, new { kind = "comment", text = "На све" });
        var reply = await debate.Put(town.Neighbour, new { kind = "comment", parent = last, text = "Одговор" });
        await debate.Put(town.Citizen, new { kind = "comment", parent = reply, text = "Одговор на одговор" });
        using var document = Open(await debate.File("format=docx"));

        Assert.Equal(
            ["О нацрту у целини", "На све", "Члан 1. Предмет", "На први", "Члан 2. Време пражњења", "На члан", "На тачку", "Одговор", "Одговор на одговор"],
            document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().SkipWhile(paragraph => Style(paragraph) != "Heading2").Where(paragraph => Style(paragraph) is "Heading2" or "ReplyText" or null).Select(paragraph => paragraph.InnerText));
        Assert.Contains(Texts(document), text => text.StartsWith("6 · Одговор на прилог број 5", StringComparison.Ordinal));
        Assert.Contains(Texts(document), text => text.StartsWith("1 · Коментар · Члан 2. став 2. тачка 2)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_amendment_is_shown_as_what_it_deletes_and_adds_in_lines_and_in_words()
    {
        var debate = await DebateToExport.StartAsync(town);
        await debate.Put(town.Citizen, new { kind = "amendment", eId = "art_2__para_1", text = "Образложење.", proposedText = "Posude se prazne dva puta nedeljno." });
        using var document = Open(await debate.File("format=docx"));
        var difference = document.MainDocumentPart!.Document!.Descendants<Paragraph>().Single(paragraph => Style(paragraph) == "Difference");

        Assert.Equal("Посуде се празне [брише се: једном] [додаје се: два пута] недељно.", difference.InnerText.Replace('\u00a0', ' '));
        Assert.Equal("једном", difference.Descendants<Run>().Single(run => run.RunProperties?.Strike is not null).InnerText);
        Assert.Equal("два пута", difference.Descendants<Run>().Single(run => run.RunProperties?.Underline is not null).InnerText);
    }

    [Fact]
    public async Task In_Latin_the_whole_document_is_Latin_but_addresses_and_code()
    {
        var debate = await DebateToExport.WithContributionsAsync(town);
        await debate.Put(town.Citizen, new { kind = "comment", text = "Пишите на `општина` или https://srbija.rs/шта" });
        using var document = Open(await debate.File("format=docx&language=sr-Latn"));
        var cyrillic = Texts(document).SelectMany(text => text.Split(' ')).Where(word => word.Any(letter => letter is >= '\u0400' and <= '\u04ff')).Distinct();

        Assert.Equal(["општина", "https://srbija.rs/шта"], cyrillic);
        Assert.Contains("Član 2. Vreme pražnjenja", Texts(document));
    }

    [Fact]
    public async Task A_draft_has_no_document_and_a_debate_without_contributions_has_one()
    {
        var debate = await DebateToExport.DraftAsync(town);
        using var draft = await debate.Export("format=docx");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, draft.StatusCode);

        await debate.Publish();
        using var document = Open(await debate.File("format=docx"));
        Assert.Empty(Errors(document));
        Assert.Contains("У расправи није било прилога.", Texts(document));
    }

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    /// <summary>After the first published schema and after the newest.</summary>
    private static string[] Errors(WordprocessingDocument document) => [.. ((FileFormatVersions[])[FileFormatVersions.Office2007, FileFormatVersions.Microsoft365])
        .SelectMany(version => new OpenXmlValidator(version).Validate(document, TestContext.Current.CancellationToken))
        .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static List<string> Texts(WordprocessingDocument document) => [.. document.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText)];
}
