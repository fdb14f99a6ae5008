using DocumentFormat.OpenXml.Wordprocessing;
using Participation.Server.Kernel;

namespace Participation.Server.Exports.Docx;

/// <summary>The debate as a document that an officer can hand to the council.</summary>
internal static class DocxExport
{
    /// <param name="address">Where people read the debate.</param>
    public static async Task Write(DebateSnapshot debate, ReaderLanguage language, string address, PipeStream body, CancellationToken cancellation)
    {
        var reader = new Reader(language);
        using var document = new DocumentPackage(body, Face(debate.Debate, reader));
        var text = document.Text;
        var front = new FrontPart(text, debate.Debate, reader);
        front.Cover(address);
        front.Call();
        front.Act();
        front.Terms();
        var numbers = await debate.Numbers(cancellation);
        new NumbersPart(text, debate, numbers, reader).Write();
        await body.Send(cancellation);

        var heading = Blocks.Paragraph("Heading1", Blocks.Say(reader.Say(DocumentWords.Contributions)));
        heading.ParagraphProperties!.Append(new PageBreakBefore());
        text.WriteElement(heading);
        text.WriteElement(Blocks.Paragraph("Note", Blocks.Say(reader.Say(numbers.Days.Count > 0 ? DocumentWords.HowToRead : DocumentWords.NoContributions))));
        var entries = new Entries(text, debate, reader);
        await foreach (var contribution in debate.InOrderOfTheAct(cancellation))
        {
            entries.Write(contribution);
            await body.Breathe(cancellation);
        }
        document.Finish();
    }

    private static DocumentFace Face(ExportedDebate debate, Reader reader)
    {
        var (overview, municipality) = (reader.Say(ExportWords.Overview), DocumentWords.Municipality(debate.Municipality, reader));
        return new(
            reader.Tag, DocumentStyles.Make(reader.Tag), DocumentSetup.Numbering(), municipality, overview, reader.Say(DocumentWords.Page), reader.Say(DocumentWords.Of),
            $"{overview}: {reader.Quote(debate.Consultation.Title)}", reader.Say(DocumentWords.Kind(debate.Consultation.Kind)), municipality, debate.At);
    }
}
