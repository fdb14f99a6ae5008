using System.Buffers;
using Marten;
using Npgsql;
using Participation.Language;
using Participation.Server.Kernel;

namespace Participation.Server.Contributions;

/// <summary>
/// Search that does not care about script: PostgreSQL's Serbian stemmer folds Cyrillic into Latin, and the words without
/// diacritics beside them find what was typed on a keyboard without š and č, in the text or in the question.
/// </summary>
public static class ContributionSearch
{
    private static readonly char[] Between = [' ', '\n', '\t', '.', ',', ';', ':', '!', '?', '(', ')', '«', '»', '„', '“', '”', '"', '*', '/'];
    private static readonly SearchValues<char> Marked = SearchValues.Create("čćžšđČĆŽŠĐ");

    /// <summary>The words that a question asks for; null where it asks for nothing.</summary>
    public static (string Words, string Bald)? Query(string question) => SearchWords.Of(question);

    /// <summary>Rewrites the vector of these contributions as they now stand; those without public words are found no more.</summary>
    public static async Task Keep(NpgsqlDataSource database, IDocumentOperations operations, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
            return;
        var (shown, consultations, words, bald) = (new List<Guid>(), new List<Guid>(), new List<string>(), new List<string>());
        await using (var command = database.CreateCommand(
            "select id, consultation, concat_ws(' ', title, text, proposed_text) from participation.contribution where id = any($1) and status = 'visible'"))
        {
            command.Parameters.Add(new() { Value = ids.ToArray() });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                shown.Add(reader.GetGuid(0));
                consultations.Add(reader.GetGuid(1));
                words.Add(reader.GetString(2));
                bald.Add(BaldWords(reader.GetString(2)));
            }
        }
        operations.QueueSqlCommand(
            """
            insert into participation.contribution_search (contribution, consultation, words)
            select s.id, s.consultation, to_tsvector('serbian', s.words) || to_tsvector('serbian', s.bald)
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) s(id, consultation, words, bald)
            on conflict (contribution) do update set words = excluded.words
            """,
            shown.ToArray(), consultations.ToArray(), words.ToArray(), bald.ToArray());
        var gone = ids.Except(shown).ToArray();
        if (gone.Length > 0)
            operations.QueueSqlCommand("delete from participation.contribution_search where contribution = any(?::uuid[])", gone);
    }

    private static string Bald(string text) => SerbianScript.ToBaldLatin(text);

    /// <summary>The words of a text that have diacritics in Latin, without them: all that the text's own words do not cover.</summary>
    private static string BaldWords(string text)
    {
        var bald = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in SerbianScript.ToLatin(text).Split(Between, StringSplitOptions.RemoveEmptyEntries))
            if (word.AsSpan().ContainsAny(Marked))
                bald.Add(Bald(word));
        return string.Join(' ', bald);
    }
}
