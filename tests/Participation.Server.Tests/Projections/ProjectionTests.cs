using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Npgsql;
using Participation.Server.Acts;
using Participation.Server.Consultations;
using Participation.Server.Contributions;
using Participation.Server.Moderation;
using Participation.Server.Municipalities;
using Participation.Server.Tests.Harness;
using Weasel.Core;

namespace Participation.Server.Tests.Projections;

/// <summary>What is read follows from what happened, and from nothing else.</summary>
public sealed class ProjectionTests(PostgresForTests postgres)
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task Rows_made_anew_from_the_events_equal_the_rows_that_were_kept()
    {
        string kept;
        await using (var town = new Town(postgres))
        {
            await town.InitializeAsync();
            var debate = await Storm.BreakAsync(town, seed: 1, people: 6, stepsEach: 50);
            // The storm leaves the mode that whoever was last chose: what follows is not to wait for a moderator.
            await town.ChooseModeAsync(debate, "after-publication");
            var (moved, amendment) = (await town.CommentAsync(debate, eId: "art_3"), await town.AmendAsync(debate, "art_1__para_1", "Уводна реченица.", operation: "insert-before"));
            await town.CommentAsync(debate, parent: moved, by: town.Neighbour, eId: null);
            (await town.Officer.Post($"/api/consultations/{debate}/act/draft/amendments/{amendment}")).Done();
            (await town.Officer.Post($"/api/consultations/{debate}/act/publish", new { note = "После примедби." })).Done();
            await town.CommentAsync(debate, eId: "art_1__para_1");
            foreach (var (letter, by) in new[] { ("Једно писмо које кружи насељем и које многи шаљу, свако са понеком речи промењеном.", town.Citizen), ("Jedno pismo koje kruži naseljem i koje mnogi šalju, svako sa ponekom reči promenjenom!", town.Officer) })
                await town.CommentAsync(debate, letter, by);
            (await town.Moderator.Post($"/api/contributions/{moved}/attach", new { eId = "art_1__para_2", reason = "Говори о предмету одлуке." })).Done();
            (await town.Officer.Post($"/api/consultations/{debate}/extend", new { endsAt = town.Server.Clock.GetUtcNow().AddDays(40), reason = "Велико интересовање." })).Done();
            (await town.Administrator.Put("/api/municipalities/kosjeric/colour", new { colour = "#0b5a5e" })).Done();
            await town.HeldAsync(debate, "Чека на модератора.", town.Neighbour);
            (await town.Moderator.Post($"/api/contributions/{await town.HeldAsync(debate, "Сачекало је.", town.Neighbour)}/approve", new { })).Done();
            (await town.Moderator.Post($"/api/contributions/{await town.HeldAsync(debate, "Одбијено.", town.Neighbour)}/hide", new { rule = "1", reason = "Увреда." })).Done();
            var (redacted, marked, erased, appealed) = (await town.CommentAsync(debate, "Број 064 123."), await town.CommentAsync(debate), await town.CommentAsync(debate, "Тајна."), await town.CommentAsync(debate));
            (await town.Moderator.Post($"/api/contributions/{redacted}/redact", new { rule = "3", reason = "Подаци.", passages = new[] { new { field = "text", exact = "064 123" } } })).Done();
            (await town.Moderator.Post($"/api/contributions/{marked}/off-topic", new { rule = "4", reason = "Друга тема." })).Done();
            (await town.Moderator.Post($"/api/contributions/{marked}/lock", new { rule = "1", reason = "Препирка." })).Done();
            (await town.Moderator.Post($"/api/contributions/{marked}/sanctions", new { kind = "mute", days = 2, rule = "1", reason = "Препирка." })).Done();
            (await town.Moderator.Post($"/api/consultations/{debate}/locks", new { eId = "art_3", rule = "1", reason = "Препирка." })).Done();
            (await town.Citizen.Put($"/api/contributions/{erased}/text", new { text = "Друга тајна." })).Refused(403, "muted");
            (await town.Moderator.Post($"/api/contributions/{erased}/erase", new { rule = "3", reason = "Подаци.", basis = "Решење." })).Done();
            (await town.Moderator.Post($"/api/contributions/{appealed}/hide", new { rule = "1", reason = "Увреда." })).Done();
            (await town.Citizen.Post($"/api/contributions/{appealed}/appeal", new { text = "Није." })).Done();
            await Settled(town.Server);
            kept = town.Server.ConnectionString;
        }

        var anew = await CopyOf(kept);
        await EmptyRows(anew);
        await Replay(anew);
        await using (var server = await ServerUnderTest.StartOnAsync(anew))
            await Settled(server);

        var (before, after) = (await Tables.RowsAsync(kept), await Tables.RowsAsync(anew));
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before.Keys, table => Assert.Equal(before[table], after[table]));
        foreach (var table in new[] { "consultation", "contribution", "contribution_tally", "ballot", "report", "notice", "live_message", "duty", "appeal", "thread_lock", "provision_tally", "contribution_search", "participant", "provision_place", "likeness", "likeness_band", "news" })
            Assert.NotEmpty(before[table]);
    }

    [Fact]
    public async Task After_a_storm_every_count_equals_a_recount()
    {
        await using var town = new Town(postgres);
        await town.InitializeAsync();
        var debate = await Storm.BreakAsync(town, seed: 2, people: 10, stepsEach: 40);
        await Settled(town.Server);

        foreach (var (what, sql) in Recounts)
            Assert.Equal((what, 0L), (what, await town.Server.ScalarAsync(sql)));
        var counts = (await town.Nobody.Get($"/api/consultations/{debate}")).Done().Json.GetProperty("counts");
        foreach (var (field, kind) in new[] { ("comments", "comment"), ("proposals", "proposal"), ("amendments", "amendment") })
        {
            Assert.Equal(
                await town.Server.ScalarAsync($"select count(*) from participation.contribution where consultation = '{debate}' and kind = '{kind}' and status = 'visible'"),
                counts.GetProperty(field).GetInt64());
        }
        var act = (await town.Nobody.Get($"/api/consultations/{debate}/act")).Done().Json;
        var sum = act.GetProperty("whole").GetProperty("comments").GetInt64() + act.GetProperty("provisions").EnumerateArray().Sum(provision => provision.GetProperty("comments").GetInt64());
        Assert.Equal(counts.GetProperty("comments").GetInt64(), sum);
    }

    /// <summary>How many rows of a tally differ from what a count over the rows themselves gives.</summary>
    private static readonly (string What, string Sql)[] Recounts =
    [
        ("votes", """
            select count(*) from participation.contribution_tally t
            left join lateral (select count(*) filter (where value = 1) as f, count(*) filter (where value = -1) as a from participation.ballot b where b.contribution = t.contribution) v on true
            where (t.votes_for, t.votes_against) <> (v.f, v.a)
            """),
        ("order by votes", "select count(*) from participation.contribution_tally where support <> votes_for - votes_against or dispute <> least(votes_for, votes_against)"),
        ("replies", """
            select count(*) from participation.contribution_tally t
            where t.replies <> (select count(*) from participation.contribution c where c.parent = t.contribution and c.status = 'visible')
            """),
        ("provisions", """
            select count(*) from (
                select consultation, place, comments, proposals, amendments, stance_for, stance_against, stance_neutral from participation.provision_tally
                where comments + proposals + amendments > 0
                except
                select consultation, place, count(*) filter (where kind = 'comment'), count(*) filter (where kind = 'proposal'), count(*) filter (where kind = 'amendment'),
                       count(*) filter (where stance = 'for'), count(*) filter (where stance = 'against'), count(*) filter (where stance = 'neutral')
                from participation.contribution where status = 'visible' group by consultation, place) d
            """),
        ("consultations", """
            select count(*) from participation.consultation_tally t
            where (comments, proposals, amendments) <> (
                select count(*) filter (where kind = 'comment'), count(*) filter (where kind = 'proposal'), count(*) filter (where kind = 'amendment')
                from participation.contribution c where c.consultation = t.consultation and c.status = 'visible')
            """),
        ("participants", """
            select count(*) from participation.consultation_tally t
            where participants <> (
                select count(*) from (
                    select author from participation.contribution c where c.consultation = t.consultation and c.published
                    union select citizen from participation.ballot b join participation.contribution c on c.id = b.contribution where c.consultation = t.consultation) p)
            """),
        ("days", """
            select count(*) from participation.participation_day d
            where contributions <> (select count(*) from participation.contribution c where c.consultation = d.consultation and c.published and (c.created_at at time zone 'Europe/Belgrade')::date = d.day)
            """),
        ("search", """
            select count(*) from participation.contribution c full join participation.contribution_search s on s.contribution = c.id
            where (c.status = 'visible') <> (s.contribution is not null)
            """),
        ("groups", """
            select count(*) from participation.likeness_group g
            where (members, voices) <> (select count(*), count(distinct author) from participation.likeness k where k.group_id = g.id and k.counted)
            """),
        ("members of groups", """
            select count(*) from participation.contribution c full join participation.likeness k on k.contribution = c.id
            where k.contribution is null or c.id is null or k.counted <> (c.status = 'visible')
            """),
        ("lists", "select count(*) from participation.contribution c join participation.contribution_tally t on t.contribution = c.id where t.listed <> c.listed or c.listed <> (c.published and c.status <> 'held')"),
        ("duties", """
            select count(*) from participation.duty d
            full join (select contribution as id, false as held from participation.report where settled_at is null
                       union select id, true from participation.contribution where status = 'held') w on w.id = d.id
            where d.why <> 'appeal' and (d.id is null or w.id is null or w.held and d.why = 'report')
            """),
        ("sequence", """
            select count(*) from (select consultation, sequence, row_number() over (partition by consultation order by sequence) as n from participation.live_message) m where sequence <> n
            """),
    ];

    /// <summary>Until the readers of events have read them all.</summary>
    private static Task<object?> Settled(ServerUnderTest server) => Eventually.Is(
        () => server.ScalarAsync("""
            select sum((select max(seq_id) from participation.mt_events) - coalesce(p.last_seq_id, 0))::bigint
            from unnest('{debate_feed:All,likeness:All,news:All}'::text[]) reader left join participation.mt_event_progression p on p.name = reader
            """),
        behind => behind is 0L);

    private async Task<string> CopyOf(string connectionString)
    {
        NpgsqlConnection.ClearAllPools();
        return await postgres.CopyDatabaseAsync(new NpgsqlConnectionStringBuilder(connectionString).Database!);
    }

    private static async Task EmptyRows(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Never);
        var tables = string.Join(", ", (await Tables.NamesAsync(connection)).Select(name => "participation." + name));
        await using var command = new NpgsqlCommand($"truncate {tables}, participation.mt_event_progression", connection);
        await command.ExecuteNonQueryAsync(Never);
    }

    /// <summary>The rows that are written with their events; what the reader of events makes comes when a server starts.</summary>
    private static async Task Replay(string connectionString)
    {
        using var store = DocumentStore.For(options =>
        {
            options.Connection(connectionString);
            options.DatabaseSchemaName = "participation";
            options.AutoCreateSchemaObjects = JasperFx.AutoCreate.None;
            options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
            options.Events.StreamIdentity = StreamIdentity.AsGuid;
            MunicipalitiesModule.Register(options);
            ConsultationsModule.Register(options);
            ActsModule.Register(options);
            ContributionsModule.Register(options);
            ModerationModule.Register(options);
        });
        await using var session = store.LightweightSession();
        var events = (await session.Events.QueryAllRawEvents().OrderBy(stored => stored.Sequence).ToListAsync(Never)).ToList();
        foreach (var projection in new IProjection[] { new MunicipalityRows(), new ConsultationRows(), new ActRows(), new ContributionRows(), new BallotRows(), new ModerationRows() })
            await projection.ApplyAsync(session, events, Never);
        await session.SaveChangesAsync(Never);
    }
}
