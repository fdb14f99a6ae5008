using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Participation.Server.Exports.Docx;

/// <summary>Writes the contributions as they come, in the order of the act, with a heading for each article.</summary>
internal sealed class Entries(OpenXmlWriter text, DebateSnapshot debate, Reader reader)
{
    private const int ReplyIndent = 567;
    private string? block;

    /// <summary>The name under which the heading of a block can be linked to.</summary>
    public static string Anchor(int block) => string.Create(CultureInfo.InvariantCulture, $"odredba_{block}");

    public void Write(ExportedContribution entry)
    {
        var here = debate.Places.BlockOf(entry.Place);
        if (here != block)
            Heading(block = here);
        var reply = entry.Parent is not null;
        Head(entry, reply);
        switch (entry)
        {
            case { Status: "hidden", Decision: { } decision }:
                Hidden(decision, reply);
                break;
            case { Status: "withdrawn" }:
                text.WriteElement(Blocks.Paragraph(reply ? "ReplyTombstone" : "Tombstone", Blocks.Say(reader.Say(new("Аутор је повукао овај прилог.", "The author has withdrawn this contribution.")))));
                break;
            default:
                Words(entry, reply);
                break;
        }
    }

    private void Heading(string place)
    {
        var number = debate.Places.Number(place);
        var provision = debate.Places.Block(place);
        var last = debate.Places.LastVersion(place);
        var name = provision is null ? reader.Say(DocumentWords.WholeAct) : reader.Quote(Places.Heading(provision));
        if (provision is not null && last < debate.Debate.Act.Version)
            name += reader.Say(new($" (постојала до верзије {last})", $" (in the draft up to version {last})"));
        text.WriteElement(Blocks.Anchored("Heading2", Anchor(number), number, Blocks.Run(name, provision is null ? null : reader.TagOf(name))));
    }

    private void Head(ExportedContribution entry, bool reply)
    {
        var head = $"{reader.Number(entry.Number)} · {reader.Say(DocumentWords.EntryKind(entry.Kind, reply))}";
        if (reply && entry.ParentNumber is { } parent)
            head += reader.Say(new($" на прилог број {reader.Number(parent)}", $" to number {reader.Number(parent)}"));
        var paragraph = new List<OpenXmlElement> { Blocks.Say(head) };
        if (!reply && entry is { Written.EId: { } eId, Provision: { } place } && debate.Places.Block(entry.Place)?.EId != eId)
            paragraph.AddRange([Blocks.Say(" · "), Blocks.Quote(reader, place)]);
        paragraph.AddRange([Blocks.Tab(), Blocks.Say(reader.Say(new($"за {reader.Number(entry.Votes.For)}, против {reader.Number(entry.Votes.Against)}", $"for {reader.Number(entry.Votes.For)}, against {reader.Number(entry.Votes.Against)}")))]);
        text.WriteElement(Blocks.Paragraph(reply ? "ReplyHead" : "EntryHead", [.. paragraph]));

        var line = $" · {reader.ShortMoment(entry.CreatedAt)}";
        if (entry is { Status: "visible", Stance: { } stance })
            line += reader.Say(new(" · став: ", " · stance: ")) + reader.Say(ExportWords.Stance(stance));
        if (entry.EditedAt is { } edited)
            line += reader.Say(new(" · измењено ", " · edited ")) + reader.ShortMoment(edited);
        if (debate.Debate.Act.Version > 1)
            line += reader.Say(new($" · о верзији {entry.ActVersion}", $" · on version {entry.ActVersion}"));
        if (entry.ProvisionNow is { } standsAt && standsAt != entry.Provision)
            line += reader.Say(new(" · сада ", " · now ")) + reader.Quote(standsAt);
        else if (entry.Carried?.State == Participation.Acts.Carrying.CarryState.Removed)
            line += reader.Say(new(" · одредба више не постоји", " · the provision is no more"));
        var author = entry.Author.DisplayName is { } name ? Blocks.Quote(reader, name, new Bold()) : Blocks.Say(reader.Say(new("налог више не постоји", "the account is gone")));
        text.WriteElement(Blocks.Paragraph(reply ? "ReplyMeta" : "EntryMeta", author, Blocks.Say(line)));
    }

    private void Words(ExportedContribution entry, bool reply)
    {
        if (entry.Title is { } title)
            text.WriteElement(Blocks.Paragraph("EntryTitle", Blocks.Quote(reader, title)));
        if (entry.ProposedText is not null || entry.ProvisionText is not null)
        {
            Label(entry.Operation switch
            {
                "insert-before" => new("Предлаже се да се пре ове одредбе дода", "Proposed to be inserted before this provision"),
                "insert-after" => new("Предлаже се да се после ове одредбе дода", "Proposed to be inserted after this provision"),
                "delete" => new("Предлаже се да се ова одредба брише", "Proposed to be deleted"),
                _ => new("Предложена измена", "Proposed change"),
            });
            text.WriteElement(Blocks.Paragraph("Difference", [.. Difference.Of(entry.ProvisionText ?? "", entry.ProposedText ?? "", reader)]));
            Label(new("Образложење", "Grounds"));
        }
        if (entry.Text is { } words)
            new MarkdownBlocks(text, reader, reply ? "ReplyText" : null, reply ? ReplyIndent : 0).Write(words);
    }

    private void Hidden(Contributions.HidingDecision decision, bool reply)
    {
        var moment = reader.Moment(decision.At);
        var said = reader.Say(new(
            $"Модератор је уклонио овај прилог {moment}. Правило {decision.Rule}: {decision.RuleText.Serbian}",
            $"A moderator hid this contribution on {moment}. Rule {decision.Rule}: {decision.RuleText.English}"));
        text.WriteElement(Blocks.Paragraph(reply ? "ReplyTombstone" : "Tombstone",
            Blocks.Say(said), new Run(new Break()), Blocks.Say(reader.Say(new("Образложење: ", "Reason: "))), Blocks.Quote(reader, decision.Reason)));
    }

    private void Label(Words words) => text.WriteElement(Blocks.Paragraph("Label", Blocks.Say(reader.Say(words))));
}
