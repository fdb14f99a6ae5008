using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Participation.Server.Acts;

namespace Participation.Server.Exports.Docx;

/// <summary>Participation in numbers: all together, by stance, by day, by provision.</summary>
internal sealed class NumbersPart(OpenXmlWriter text, DebateSnapshot debate, DebateNumbers numbers, Reader reader)
{
    public void Write()
    {
        text.WriteElement(Blocks.Paragraph("Heading1", Blocks.Say(reader.Say(DocumentWords.Numbers))));
        Together();
        if (numbers.Days.Count == 0)
            return;
        Stances();
        Provisions();
        Days();
        text.WriteElement(Blocks.Paragraph("Note", Blocks.Say(reader.Say(DocumentWords.Counting))));
    }

    private void Together()
    {
        using var table = Table([70, 30], new("Учешће", "Participation"), new("Број", "Number"));
        void Row(Words name, long number) => table.Figures(Blocks.Say(reader.Say(name)), reader.Number(number));
        Row(new("Учесника", "Participants"), numbers.Participants);
        Row(new("Предлога", "Proposals"), numbers.Total.Proposals);
        Row(new("Предлога измена одредаба", "Amendments to provisions"), numbers.Total.Amendments);
        Row(new("Коментара", "Comments"), numbers.Total.Comments);
        Row(new("– од тога одговора на друге прилоге", "– of which replies to other contributions"), numbers.Replies);
        Row(new("Гласова за прилоге", "Votes for contributions"), numbers.Votes.For);
        Row(new("Гласова против прилога", "Votes against contributions"), numbers.Votes.Against);
        Row(new("Прилога које је уклонио модератор", "Contributions hidden by a moderator"), numbers.Hidden);
        Row(new("Прилога које је аутор повукао", "Contributions withdrawn by their author"), numbers.Withdrawn);
    }

    private void Stances()
    {
        var stances = numbers.Total.Stances;
        var sum = stances.For + stances.Against + stances.Neutral;
        if (sum == 0)
            return;
        Heading(new("По ставу", "By stance"));
        using var table = Table([50, 25, 25], new("Став аутора прилога", "Stance of the contribution’s author"), new("Прилога", "Contributions"), new("Удео", "Share"));
        foreach (var (name, count) in ((Words, int)[])[(DocumentWords.For, stances.For), (DocumentWords.Against, stances.Against), (DocumentWords.Neutral, stances.Neutral)])
            table.Figures(Blocks.Say(reader.Say(name)), reader.Number(count), reader.Share(count, sum));
    }

    private void Provisions()
    {
        Heading(new("По одредбама", "By provision"));
        using var table = Table([31, 14, 13, 12, 8, 11, 11], new("Одредба", "Provision"),
            new("Коментари", "Comments"), new("Предлози", "Proposals"), new("Измене", "Changes"), new("За", "For"), new("Против", "Against"), new("Ни једно", "Neutral"));
        var byBlock = numbers.Provisions.GroupBy(pair => debate.Places.BlockOf(pair.Key)).OrderBy(block => debate.Places.Number(block.Key));
        foreach (var block in byBlock)
            Row(table, Linked(block.Key), DebateNumbers.Sum(block.Select(pair => pair.Value)));
        Row(table, Blocks.Say(reader.Say(DocumentWords.Total), new Bold()), numbers.Total);
    }

    private void Days()
    {
        Heading(new("По данима", "By day"));
        using var table = Table([70, 30], new("Дан", "Day"), new("Поднетих прилога", "Contributions submitted"));
        foreach (var day in numbers.Days)
            table.Figures(Blocks.Say(reader.Date(DateOnly.ParseExact(day.Date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))), reader.Number(day.Contributions));
    }

    private void Row(TableWriter table, OpenXmlElement name, ProvisionTally tally) => table.Figures(
        name, ((int[])[tally.Comments, tally.Proposals, tally.Amendments, tally.Stances.For, tally.Stances.Against, tally.Stances.Neutral]).Select(number => number == 0 ? "–" : reader.Number(number)));

    private Hyperlink Linked(string block) => new(Blocks.Quote(reader, debate.Places.Block(block) is { } provision ? Places.Heading(provision) : reader.Say(DocumentWords.WholeAct)))
    {
        Anchor = Entries.Anchor(debate.Places.Number(block)),
        History = true,
    };

    private TableWriter Table(int[] shares, params Words[] head) => new(text, shares, [.. head.Select(reader.Say)]);

    private void Heading(Words words) => text.WriteElement(Blocks.Paragraph("Heading3", Blocks.Say(reader.Say(words))));
}
