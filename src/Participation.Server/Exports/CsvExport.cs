using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Participation.Server.Kernel;

namespace Participation.Server.Exports;

/// <summary>
/// The contributions as a table: RFC 4180, UTF-8 with a byte order mark so that a spreadsheet shows Cyrillic. The columns keep their order for ever; new ones come at
/// the end. In English the header has the stable machine names and coded columns have the API's values; otherwise both are Serbian words.
/// </summary>
internal static class CsvExport
{
    private static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        // What a spreadsheet would take for a formula gets an apostrophe (CWE-1236).
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r'],
        InjectionEscapeCharacter = '\'',
    };

    private static readonly Words[] Header =
    [
        new("Број", "number"), new("Ознака", "id"), new("Адреса одредбе", "provision"), new("Одредба", "provision_label"), new("Врста", "kind"),
        new("Одговор на", "parent"), new("Став аутора", "stance"), new("Назив", "title"), new("Текст", "text"), new("Предложени текст", "proposed_text"),
        new("Аутор", "author"), new("Објављено", "created"), new("Измењено", "edited"), new("Гласова за", "votes_for"), new("Гласова против", "votes_against"),
        new("Одговора", "replies"), new("Стање", "status"), new("Правило", "rule"), new("Образложење", "reason"), new("Одлука од", "decided"), new("Верзија акта", "act_version"),
        new("Садашња адреса", "provision_now"), new("Садашња одредба", "provision_now_label"), new("Одредба је", "provision_state"), new("Поступак", "operation"),
        new("Премештено јер", "reattached_because"),
    ];

    public static async Task Write(DebateSnapshot debate, ReaderLanguage language, PipeStream body, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var table = new CsvWriter(text, Rfc4180, leaveOpen: true);
        foreach (var name in Header)
            table.WriteField(name.In(language));
        table.NextRecord();
        // The reader sees that it has begun before the first row is found.
        await text.FlushAsync(cancellation);
        await body.Send(cancellation);

        await foreach (var row in debate.InOrderOfTime(cancellation))
        {
            Write(table, row, language);
            await body.Breathe(cancellation);
        }
    }

    private static void Write(CsvWriter table, ExportedContribution row, ReaderLanguage language)
    {
        string? Coded(string? code, Func<string, Words> words) => code is null ? null : language == ReaderLanguage.English ? code : words(code).In(language);
        table.WriteField(row.Number);
        table.WriteField(row.Id);
        table.WriteField(row.Written.EId);
        table.WriteField(row.Provision);
        table.WriteField(Coded(row.Kind, ExportWords.Kind));
        table.WriteField(row.Parent);
        table.WriteField(Coded(row.Stance, ExportWords.Stance));
        table.WriteField(row.Title);
        table.WriteField(row.Text);
        table.WriteField(row.ProposedText);
        table.WriteField(row.Author.DisplayName);
        table.WriteField(Moment(row.CreatedAt));
        table.WriteField(Moment(row.EditedAt));
        table.WriteField(row.Votes.For);
        table.WriteField(row.Votes.Against);
        table.WriteField(row.Replies);
        table.WriteField(Coded(row.Status, ExportWords.Status));
        table.WriteField(row.Decision?.Rule);
        table.WriteField(row.Decision?.Reason);
        table.WriteField(Moment(row.Decision?.At));
        table.WriteField(row.ActVersion);
        table.WriteField(row.EId);
        table.WriteField(row.ProvisionNow);
        table.WriteField(Coded(row.Carried is { } carried ? ApiNames.Of(carried.State) : null, ExportWords.Carried));
        table.WriteField(Coded(row.Operation, ExportWords.Operation));
        table.WriteField(row.Reattached?.Reason);
        table.NextRecord();
    }

    private static string? Moment(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
