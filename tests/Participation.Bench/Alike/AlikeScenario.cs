using System.Diagnostics;
using JasperFx;
using Marten;
using Npgsql;
using Participation.Server.Moderation.Likeness;

namespace Participation.Bench.Alike;

/// <summary>
/// A debate with known truth is put into groups on the real PostgreSQL with the server's own code: first all of it, then a few thousand more one by one, each read,
/// compared and committed by itself as at a quiet hour. Precision and recall are those of the groups as they stand in the table at the end.
/// </summary>
internal static class AlikeScenario
{
    private const int OneByOne = 3_000;
    private const int PageSize = 200;

    public static async Task RunAsync(Stand stand, Report report, BenchOptions options)
    {
        var known = KnownComments.Make(options.Largest + OneByOne, options.Seed);
        await using var source = stand.Bare(4);
        using var store = DocumentStore.For(settings =>
        {
            settings.Connection(stand.ConnectionString);
            settings.DatabaseSchemaName = "participation";
            settings.AutoCreateSchemaObjects = AutoCreate.None;
            settings.DisableNpgsqlLogging = true;
        });
        var debate = await stand.OpenDebateAsync(SampleAct.Make(10));
        var began = DateTimeOffset.UtcNow;
        var changes = known.Index().Select(comment => new LikenessChange(
            Guid.CreateVersion7(began.AddMilliseconds(comment.Index)), Guid.CreateVersion7(began.AddMilliseconds(comment.Index)),
            new(debate, Guid.CreateVersion7(began.AddMilliseconds(comment.Index)), began.AddMilliseconds(comment.Index), new(0, false, 0)), new(null, comment.Item.Text, null))).ToArray();
        await RowsAsync(source, debate, changes);

        var clock = Stopwatch.GetTimestamp();
        foreach (var page in changes.Take(options.Largest).Chunk(PageSize))
            await PutAsync(source, store, page);
        report.Add($"Alike: one of {options.Largest:N0} in pages of {PageSize}, on average", Stopwatch.GetElapsedTime(clock).TotalMilliseconds / options.Largest, "ms");

        var taken = new List<double>(OneByOne);
        foreach (var change in changes.Skip(options.Largest))
        {
            clock = Stopwatch.GetTimestamp();
            await PutAsync(source, store, [change]);
            taken.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }
        report.Add($"Alike: an arrival among {options.Largest:N0}, median", taken.Median(), "ms");
        report.AtMost($"Alike: an arrival among {options.Largest:N0}, p99", taken.Percentile(99), "ms", 20);
        report.Add($"Alike: an arrival among {options.Largest:N0}, slowest of {OneByOne:N0}", taken.Max(), "ms");
        await JudgeAsync(source, known, changes, report);
        await SizeAsync(source, report);
    }

    private static async Task JudgeAsync(NpgsqlDataSource source, List<KnownComment> known, LikenessChange[] changes, Report report)
    {
        var groups = new Dictionary<Guid, Guid>();
        await using (var command = source.CreateCommand("select contribution, group_id from participation.likeness"))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                groups[reader.GetGuid(0)] = reader.GetGuid(1);
        }
        var score = AlikeScore.Of([.. known.Zip(changes, (comment, change) => (comment.Campaign, groups[change.Contribution]))]);
        var sizes = known.GroupBy(comment => comment.Campaign).Select(campaign => campaign.Count()).Where(size => size > 1).ToList();
        report.Add("Alike: campaigns in the debate", sizes.Count, "");
        report.Add("Alike: the greatest of them", sizes.Max(), "");
        report.AtLeast("Alike: precision, by pairs", score.Precision, "", 0.98);
        report.AtLeast("Alike: recall, by pairs", score.Recall, "", 0.95);
        report.AtLeast("Alike: precision, by contributions (B³)", score.EachPrecision, "", 0.98);
        report.AtLeast("Alike: recall, by contributions (B³)", score.EachRecall, "", 0.95);
    }

    private static async Task SizeAsync(NpgsqlDataSource source, Report report)
    {
        await using var command = source.CreateCommand(
            "select sum(pg_total_relation_size(c.oid))::float8 / 1048576 from pg_class c where c.relname in ('likeness', 'likeness_group', 'likeness_exemplar', 'likeness_band')");
        report.Add("Alike: room that the groups take", (double)(await command.ExecuteScalarAsync())!, "MB");
    }

    private static async Task PutAsync(NpgsqlDataSource source, DocumentStore store, LikenessChange[] page)
    {
        await using var session = store.LightweightSession();
        var placed = await LikenessPage.Of(source, page, CancellationToken.None);
        placed.Write(session);
        await session.SaveChangesAsync();
    }

    /// <summary>The rows of the contributions, without the way there: whether one is to be seen is read from them.</summary>
    private static async Task RowsAsync(NpgsqlDataSource source, Guid debate, LikenessChange[] changes)
    {
        foreach (var page in changes.Chunk(5_000))
        {
            await using var command = source.CreateCommand(
                """
                insert into participation.contribution (id, consultation, kind, place, eid, act_version, text, html, author, status, created_at)
                select c.id, $1, 'comment', '', '', 1, c.text, c.text, c.id, 'visible', now() from unnest($2, $3) c(id, text)
                """);
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = debate });
            command.Parameters.Add(new() { Value = page.Select(change => change.Contribution).ToArray() });
            command.Parameters.Add(new() { Value = page.Select(change => change.Wording!.Text).ToArray() });
            await command.ExecuteNonQueryAsync();
        }
        await using var analyze = source.CreateCommand("vacuum analyze participation.contribution");
        await analyze.ExecuteNonQueryAsync();
    }
}
