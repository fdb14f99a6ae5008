using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Participation.Acts;
using Participation.Language;
using Participation.Server.Acts.Pictures;
using Picture = Participation.Acts.Picture;

namespace Participation.Server.Exports.Docx;

/// <summary>A version as a document in the shape of a Serbian act: preamble, title, «Предмет» above «Члан 1.», enumerations with the numbers they were written with.</summary>
internal sealed class ActDocument
{
    private readonly OpenXmlWriter text;
    private readonly ExportedAct act;
    private uint pictures;

    private ActDocument(OpenXmlWriter text, ExportedAct act) => (this.text, this.act) = (text, act);

    public static byte[] Write(ExportedAct act)
    {
        using var memory = new MemoryStream();
        var language = act.Script == Script.Latin ? "sr-Latn-RS" : "sr-Cyrl-RS";
        var authority = act.Say(act.Authority.Serbian);
        var face = new DocumentFace(
            language, ActStyles.Make(language), null, authority, act.Edition, act.Say(DocumentWords.Page.Serbian), act.Say(DocumentWords.Of.Serbian), act.Title, act.Edition, authority, act.Version.PublishedAt)
        {
            Pictures = [.. act.Version.Provisions.Pictures().Select(picture => act.Pictures.GetValueOrDefault(picture.Id)).OfType<PictureFile>().Where(Docx.Pictures.CanShow).DistinctBy(file => file.Id)],
        };
        using (var document = new DocumentPackage(memory, face))
        {
            new ActDocument(document.Text, act).Write(authority);
            document.Finish();
        }
        return memory.ToArray();
    }

    private void Write(string authority)
    {
        Say("Authority", authority);
        Say("Note", act.Edition);
        if (act.Version.Note.Length > 0) Say("Note", $"{act.Say("Шта је измењено:")} {act.Version.Note}");
        Say("Edition", $"{act.Say("Извор:")} {act.Address}");
        // As acts are typeset: the coat of arms, on what ground and by whom, and then what.
        var opening = act.Version.Provisions.TakeWhile(p => p.Kind == ProvisionKind.Preamble || p.Picture is not null).ToList();
        foreach (var provision in opening) Write(provision, 1, 0);
        Say("Title", act.Title);
        foreach (var provision in act.Version.Provisions.Skip(opening.Count)) Write(provision, 1, 0);
    }

    private void Write(Provision provision, int rank, int item)
    {
        switch (provision.Kind)
        {
            case ProvisionKind.Article: Article(provision); break;
            case ProvisionKind.Paragraph or ProvisionKind.WrapUp: Words("ActText", provision, item); break;
            case ProvisionKind.Quotation: Lines("Quotation", provision, item); break;
            case ProvisionKind.Note when provision.Picture is { } picture: Shown(provision, picture); break;
            case ProvisionKind.Table: ActTable.Write(text, provision, ActStyles.Step * Math.Min(item, ActStyles.DeepestItem)); break;
            case ProvisionKind.Note: Words("Note", provision, item); break;
            case ProvisionKind.Point or ProvisionKind.Subpoint or ProvisionKind.Indent: Item(provision, item + 1); break;
            case ProvisionKind.Preamble: Plain("ActText", "ActText", provision); break;
            case ProvisionKind.Conclusion: Plain("Closing", "ClosingText", provision); break;
            case ProvisionKind.Annex: Container("Annex", provision, rank); break;
            default: Container(rank == 1 ? "Heading1" : "Heading2", provision, rank); break;
        }
    }

    private void Container(string style, Provision provision, int rank)
    {
        if (Joined(provision.Num, provision.Heading) is { Length: > 0 } heading) Say(style, heading);
        if (provision.Text.Length > 0) Say("ActText", provision.Text);
        foreach (var child in provision.Children) Write(child, rank + 1, 0);
    }

    private void Article(Provision article)
    {
        if (article.Heading is { Length: > 0 } heading) Say("Heading3", heading);
        if (article.Num is { Length: > 0 } num)
        {
            var number = Blocks.Paragraph("Heading4", Blocks.Say(num));
            // Right beneath its heading the number needs no room of its own.
            if (article.Heading is { Length: > 0 }) number.ParagraphProperties!.Append(new SpacingBetweenLines { Before = "0" });
            text.WriteElement(number);
        }
        if (article.Text.Length > 0) Say("ActText", article.Text);
        foreach (var child in article.Children) Write(child, 1, 0);
    }

    private void Words(string style, Provision provision, int item)
    {
        if (Joined(provision.Num, provision.Heading, provision.Text) is { Length: > 0 } words) Say(style, words);
        foreach (var child in provision.Children) Write(child, 1, item);
    }

    private void Item(Provision provision, int level)
    {
        text.WriteElement(Blocks.Paragraph(ActStyles.Item(level), Blocks.Say(provision.Num ?? "–"), Blocks.Tab(), Blocks.Say(Joined(provision.Heading, provision.Text))));
        foreach (var child in provision.Children) Write(child, 1, level);
    }

    private void Shown(Provision provision, Picture picture)
    {
        if (act.Pictures.TryGetValue(picture.Id, out var file) && Docx.Pictures.CanShow(file)) text.WriteElement(Docx.Pictures.Shown(file, picture, ++pictures));
        else Say("Note", $"{provision.Text} {act.AddressOf(picture)}");
    }

    private void Lines(string style, Provision provision, int item)
    {
        foreach (var line in Joined(provision.Num, provision.Heading, provision.Text).Split('\n')) Say(style, line);
        foreach (var child in provision.Children) Write(child, 1, item);
    }

    private void Plain(string first, string style, Provision provision)
    {
        if (Joined(provision.Num, provision.Heading, provision.Text) is { Length: > 0 } words) Say(style, words);
        foreach (var child in provision.Children)
            if (child.Kind == ProvisionKind.Paragraph) Words(child == provision.Children[0] ? first : style, child, 0);
            else Write(child, 1, 0);
    }

    private void Say(string style, string words) => text.WriteElement(Blocks.Paragraph(style, Blocks.Say(words)));

    private static string Joined(params string?[] words) => string.Join(' ', words.Where(word => !string.IsNullOrEmpty(word)));
}
