using DocumentFormat.OpenXml;
using Participation.Acts;

namespace Participation.Server.Exports.Docx;

/// <summary>The cover, the call, the act and the terms.</summary>
internal sealed class FrontPart(OpenXmlWriter text, ExportedDebate debate, Reader reader)
{
    /// <param name="address">Where people read the debate.</param>
    public void Cover(string address)
    {
        Say("Authority", DocumentWords.Municipality(debate.Municipality, reader).ToUpperInvariant());
        Say("Kind", reader.Say(DocumentWords.Kind(debate.Consultation.Kind)));
        Say("Title", reader.Say(ExportWords.Overview));
        text.WriteElement(Blocks.Paragraph("Subtitle", Blocks.Quote(reader, debate.Consultation.Title)));
        Say("CoverText", Period());
        if (debate.Status is "open" or "upcoming")
            Say("CoverText", reader.Say(DocumentWords.StillOpen));
        var moment = reader.Moment(debate.At);
        Say("CoverText", reader.Say(new($"Преузето {moment}.", $"Downloaded {moment}.")));
        text.WriteElement(Blocks.Paragraph("CoverText", Blocks.Say(reader.Say(new("Извор: ", "Source: "))), Blocks.Say(address)));
        text.WriteElement(Blocks.PageBreak());
    }

    public void Call()
    {
        Heading(DocumentWords.Call);
        var row = debate.Consultation;
        using (var table = new TableWriter(text, [26, 74], null))
        {
            Row(table, new("Назив", "Title"), row.Title);
            Row(table, new("Врста", "Kind"), reader.Say(DocumentWords.Kind(row.Kind)));
            if (row.LegalBasis.Length > 0)
                Row(table, new("Правни основ", "Legal basis"), row.LegalBasis);
            Row(table, new("Стање", "Status"), reader.Say(DocumentWords.Status(debate.Status)));
            if (row.Reason is { Length: > 0 } reason)
                Row(table, row.CancelledAt is null ? new("Разлог ранијег завршетка", "Reason for closing early") : new("Разлог отказивања", "Reason for cancelling"), reason);
        }
        foreach (var paragraph in row.Summary.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            text.WriteElement(Blocks.Paragraph(null, Blocks.Quote(reader, paragraph)));
    }

    public void Act()
    {
        Heading(DocumentWords.Draft);
        var version = debate.Version;
        using (var table = new TableWriter(text, [26, 74], null))
        {
            Row(table, new("Назив", "Title"), version.Title.Length > 0 ? version.Title : debate.Consultation.Title);
            Row(table, new("Верзија", "Version"), reader.Number(version.Number));
            Row(table, new("Објављена", "Published"), reader.Moment(version.PublishedAt));
            Row(table, new("Обим", "Extent"), DocumentWords.Articles(version.Provisions.Articles().Count(), reader));
        }
        if (debate.Act.Version < 2)
            return;
        Say("Label", reader.Say(new("Верзије нацрта објављене током расправе", "Versions of the draft published during the debate")));
        using var versions = new TableWriter(text, [12, 32, 56], [reader.Say(new("Верзија", "Version")), reader.Say(new("Објављена", "Published")), reader.Say(new("Напомена", "Note"))], figures: false);
        foreach (var published in debate.Act.Versions)
            versions.Texts(Blocks.Say(reader.Number(published.Number)), Blocks.Say(reader.Moment(published.PublishedAt)), Blocks.Quote(reader, published.Note.Length > 0 ? published.Note : "–"));
    }

    public void Terms()
    {
        Heading(DocumentWords.Terms);
        // A debate that was called off has ended when it was, whatever its call said.
        var end = debate.Consultation.CancelledAt ?? debate.At;
        var (opened, closed) = (debate.OpensAt <= end, debate.ClosesAt <= debate.At);
        using (var table = new TableWriter(text, [26, 74], null))
        {
            Row(table, new("Позив објављен", "Call published"), reader.Moment(debate.Consultation.PublishedAt!.Value));
            Row(table, opened ? new("Почетак расправе", "Debate opened") : new("Расправа почиње", "Debate opens"), reader.Moment(debate.OpensAt));
            Row(table, closed ? new("Завршетак расправе", "Debate closed") : new("Расправа се завршава", "Debate closes"), reader.Moment(debate.ClosesAt));
            if (debate.Consultation.CancelledAt is null)
                Row(table, new("Трајање", "Length"), DocumentWords.Days(debate.Days, reader));
        }
        if (debate.Changes.Count == 0)
            return;
        Say("Label", reader.Say(new("Измене објављеног позива", "Changes to the published call")));
        using var changes = new TableWriter(text, [30, 34, 36],
            [reader.Say(new("Када", "When")), reader.Say(new("Шта", "What")), reader.Say(new("Разлог", "Reason"))], figures: false);
        foreach (var change in debate.Changes)
            changes.Texts(Blocks.Say(reader.Moment(change.At)), Blocks.Say(What(change)), Blocks.Quote(reader, change.Reason ?? "–"));
    }

    private string What(CallChange change) => reader.Say(DocumentWords.Change(change.What))
        + (change is { What: "extended", EndsAt: { } end } ? reader.Say(new(" до ", " to ")) + reader.Moment(end) : "");

    private string Period()
    {
        var (from, to) = (reader.Date(debate.OpensAt), reader.Date(debate.ClosesAt));
        return reader.Say((debate.Status, debate.OpensAt <= debate.At) switch
        {
            ("cancelled", _) => new("Расправа је отказана.", "The debate was cancelled."),
            ("closed" or "reported", _) when from == to => new($"Расправа је трајала {from}.", $"The debate took place on {from}."),
            ("closed" or "reported", _) => new($"Расправа је трајала од {from} до {to}.", $"The debate lasted from {from} to {to}."),
            (_, true) => new($"Расправа траје од {from} до {to}.", $"The debate lasts from {from} to {to}."),
            _ => new($"Расправа ће трајати од {from} до {to}.", $"The debate will last from {from} to {to}."),
        });
    }

    private void Row(TableWriter table, Words name, string value) => table.Texts(Blocks.Say(reader.Say(name)), Blocks.Quote(reader, value));

    private void Heading(Words words) => Say("Heading1", reader.Say(words));

    private void Say(string style, string words) => text.WriteElement(Blocks.Paragraph(style, Blocks.Say(words)));
}
