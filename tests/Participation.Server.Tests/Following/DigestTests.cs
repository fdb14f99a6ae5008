using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Participation.Server.Following;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Following;

/// <summary>What goes out by mail: once for each person and period, and only what everybody may read at the moment of sending.</summary>
public sealed class DigestTests(PostgresForTests postgres)
{
    private const string Address = "citizen@demo.example";

    private async Task<Town> TownAsync(string? database = null)
    {
        var town = new Town(postgres) { Database = database };
        await town.InitializeAsync();
        // Noon of a Tuesday in Belgrade, so that every test sees the same week.
        var local = SerbianCalendar.Local(town.Server.Clock.GetUtcNow());
        town.Server.Clock.Advance(TimeSpan.FromDays((DayOfWeek.Tuesday - local.DayOfWeek + 7) % 7) + TimeSpan.FromHours(12) - local.TimeOfDay);
        await town.SignInAgainAsync();
        // What was said in the demo debate was said before, and is told before anybody looks.
        await Told(town, 0);
        await Handled(town);
        return town;
    }

    private static void GoTo(Town town, int days, int hour)
    {
        var local = SerbianCalendar.Local(town.Server.Clock.GetUtcNow());
        town.Server.Clock.Advance(TimeSpan.FromDays(days) + TimeSpan.FromHours(hour) + TimeSpan.FromMinutes(5) - local.TimeOfDay);
    }

    private static async Task Told(Town town, int rows = 1)
    {
        await Eventually.Is(async () => (long)(await town.Server.ScalarAsync("select count(*) from participation.news"))!, count => count >= rows, $"{rows} news");
        await Eventually.Is(async () => (long)(await town.Server.ScalarAsync(
            "select (select coalesce(max(seq_id), 0) from participation.mt_events) - coalesce((select last_seq_id from participation.mt_event_progression where name = 'news:All'), 0)"))!,
            behind => behind <= 0, "the reader of news behind nothing");
    }

    private static Task Handled(Town town) => Eventually.Becomes<object?>(0L, () => town.Server.ScalarAsync(
        $"select (select count(*) from accounts.news_choice where due <= '{SerbianCalendar.DateOf(town.Server.Clock.GetUtcNow()):yyyy-MM-dd}') + (select count(*) from accounts.outbox where writer is not null and next_attempt_at is not null)"));

    private static MimeMessage[] Digests(Town town) => [.. town.Server.Mail.Now(Address).Where(mail => mail.Headers.Contains(HeaderId.ListUnsubscribe))];

    [Fact]
    public async Task The_morning_brings_one_mail_with_a_line_for_many_answers()
    {
        await using var town = await TownAsync();
        var debate = await town.OpenDebateAsync();
        var own = await town.CommentAsync(debate);
        for (var i = 1; i <= 5; i++)
            await town.CommentAsync(debate, $"Одговор број {i}.", town.Neighbour, parent: own);
        await Told(town, 6);
        GoTo(town, 1, 6);
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        Assert.Empty(Digests(town));

        GoTo(town, 0, 7);
        var mail = Assert.Single(await Eventually.Is(() => Task.FromResult(Digests(town)), mails => mails.Length > 0, "the digest"));
        Assert.Equal("Новости: Нацрт одлуке о комуналном реду", mail.Subject);
        Assert.Contains("5 нових одговора на Ваш прилог", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Одговор број 5.", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Одговор број 1.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("и још 2", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("5 нових одговора", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers[HeaderId.ListUnsubscribePost]);

        // The same day no second one, and on the next nothing is new.
        await Handled(town);
        Assert.Equal(0L, await town.Server.ScalarAsync("select count(*) from accounts.outbox where writer is not null and matter is not null"));
        GoTo(town, 1, 8);
        await Handled(town);
        Assert.Single(Digests(town));
    }

    [Fact]
    public async Task The_week_is_told_on_Monday_and_in_the_script_of_the_person()
    {
        await using var town = await TownAsync();
        await town.Server.ScalarAsync($"update accounts.accounts set language = 'sr-Latn' where id = '{town.Citizen.Id}' returning 1");
        var debate = await town.OpenDebateAsync();
        (await town.Citizen.Put($"/api/consultations/{debate}/following", null)).Done();
        await town.CommentAsync(debate, "Нека остане.", town.Neighbour);
        await Told(town);
        GoTo(town, 1, 9);
        await Handled(town);
        Assert.Empty(Digests(town));
        GoTo(town, 5, 9);
        var mail = Assert.Single(await Eventually.Is(() => Task.FromResult(Digests(town)), mails => mails.Length > 0, "the weekly digest"));
        Assert.Contains("1 novi prilog u raspravi", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Neka ostane.", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("sr-Latn", mail.Body!.Headers[HeaderId.ContentLanguage]);
    }

    [Fact]
    public async Task The_last_three_days_and_the_end_are_told_once()
    {
        await using var town = await TownAsync();
        var debate = await town.OpenDebateAsync(endsAt: town.Server.Clock.GetUtcNow().AddDays(20));
        (await town.Citizen.Put($"/api/consultations/{debate}/following", null)).Done();
        (await town.Citizen.Put($"/api/consultations/{debate}/following/provisions/art_2", null)).Done();
        GoTo(town, 18, 6);
        await Eventually.Becomes<object?>(1L, () => town.Server.ScalarAsync($"select count(*) from participation.news where what = 'last-days' and consultation = '{debate}'"));
        GoTo(town, 0, 9);
        var mail = Assert.Single(await Eventually.Is(() => Task.FromResult(Digests(town)), mails => mails.Length > 0, "the last days"));
        Assert.Contains("Расправа се завршава", mail.TextBody, StringComparison.Ordinal);
        GoTo(town, 3, 6);
        await Eventually.Becomes<object?>(1L, () => town.Server.ScalarAsync($"select count(*) from participation.news where what = 'ended' and consultation = '{debate}'"));
        GoTo(town, 0, 9);
        var ended = (await Eventually.Is(() => Task.FromResult(Digests(town)), mails => mails.Length > 1, "the end"))[1];
        Assert.Contains("Расправа је завршена", ended.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Расправа се завршава", ended.TextBody, StringComparison.Ordinal);
        Assert.Equal(2, Digests(town).Length);
    }

    public static TheoryData<string> States => ["hidden", "held", "redacted", "erased", "withdrawn"];

    [Theory, MemberData(nameof(States))]
    public async Task What_is_not_public_never_goes_out(string state)
    {
        await using var town = await TownAsync();
        var debate = await town.OpenDebateAsync();
        var own = await town.CommentAsync(debate);
        (await town.Citizen.Put($"/api/consultations/{debate}/following", null)).Done();
        (await town.Citizen.Put("/api/following/choices/contribution", new { application = true, mail = "daily" })).Done();
        // An answer and a contribution of its own, each with the same secret.
        var (answer, said) = (await town.CommentAsync(debate, "Тајна: 064 123 456.", town.Neighbour, parent: own), await town.CommentAsync(debate, "Тајна: 064 123 456.", town.Neighbour));
        await Told(town, 3);
        foreach (var id in new[] { answer, said })
            await Take(town, debate, id, state);

        foreach (var shown in await FollowingTests.NewsAsync(town.Citizen, debate))
            Assert.DoesNotContain("064 123", shown.ToString(), StringComparison.Ordinal);
        Assert.Equal(state == "redacted", (await FollowingTests.NewsAsync(town.Citizen, debate)).Length > 0);
        GoTo(town, 1, 9);
        await Handled(town);
        var mails = Digests(town);
        Assert.Equal(state == "redacted" ? 1 : 0, mails.Length);
        foreach (var mail in mails)
            Assert.DoesNotContain("064 123", mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(States))]
    public async Task What_disappears_between_gathering_and_sending_does_not_go_out(string state)
    {
        await using var town = await TownAsync();
        var debate = await town.OpenDebateAsync();
        var own = await town.CommentAsync(debate);
        var answer = await town.CommentAsync(debate, "Тајна: 064 123 456.", town.Neighbour, parent: own);
        await Told(town, 2);
        // The letter is ordered but the post is shut: its row is locked by somebody else until the words are gone.
        GoTo(town, 1, 6);
        await using var connection = new Npgsql.NpgsqlConnection(town.Server.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using (var shut = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            // A rule of the table that makes new orders wait stands for a mail server that does not answer.
            await using var wait = new Npgsql.NpgsqlCommand(
                "alter table accounts.outbox alter column next_attempt_at drop default; create function accounts.postpone() returns trigger language plpgsql as $$ begin if new.writer is not null then new.next_attempt_at := new.next_attempt_at + interval '20 minutes'; end if; return new; end $$; create trigger postpone before insert on accounts.outbox for each row execute function accounts.postpone()", connection, shut);
            await wait.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            await shut.CommitAsync(TestContext.Current.CancellationToken);
        }
        GoTo(town, 0, 9);
        await Eventually.Becomes<object?>(1L, () => town.Server.ScalarAsync("select count(*) from accounts.outbox where writer is not null and next_attempt_at is not null"));
        Assert.DoesNotContain("064 123", (string)(await town.Server.ScalarAsync("select string_agg(o::text, ' ') from accounts.outbox o where writer is not null"))!, StringComparison.Ordinal);

        await Take(town, debate, answer, state);
        town.Server.Clock.Advance(TimeSpan.FromMinutes(30));
        await Handled(town);
        var mails = Digests(town);
        Assert.Equal(state == "redacted" ? 1 : 0, mails.Length);
        foreach (var mail in mails)
            Assert.DoesNotContain("064 123", mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_stops_a_kind_without_an_account_and_opening_the_link_stops_nothing()
    {
        await using var town = await TownAsync();
        var debate = await town.OpenDebateAsync();
        var own = await town.CommentAsync(debate);
        await town.CommentAsync(debate, "Први одговор.", town.Neighbour, parent: own);
        await Told(town, 2);
        GoTo(town, 1, 9);
        var mail = Assert.Single(await Eventually.Is(() => Task.FromResult(Digests(town)), mails => mails.Length > 0, "the digest"));
        var all = mail.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>');
        var one = mail.TextBody!.Split('\n').Single(line => line.StartsWith("Не шаљите ми више поруке о одговорима", StringComparison.Ordinal)).Split(": ")[1].Trim();
        Assert.DoesNotContain(town.Citizen.Id.ToString("N"), one.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

        using var browser = new HttpClient();
        async Task<(HttpStatusCode, string)> Answer(HttpMethod method, string link)
        {
            using var request = new HttpRequestMessage(method, link) { Content = method == HttpMethod.Post ? new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]) : null };
            using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
        async Task<string> Mails() => (string)(await town.Server.ScalarAsync($"select string_agg(kind || ' ' || mail, ', ' order by kind) from accounts.news_choice where citizen = '{town.Citizen.Id}'"))!;

        var (asked, page) = await Answer(HttpMethod.Get, one);
        Assert.Equal(HttpStatusCode.OK, asked);
        Assert.Contains("<form method=\"post\"><button>", page, StringComparison.Ordinal);
        Assert.Equal("contribution weekly, deadline daily, reply daily, version daily", await Mails());
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.OK, (await Answer(HttpMethod.Post, one)).Item1);
        Assert.Equal("contribution weekly, deadline daily, reply off, version daily", await Mails());
        Assert.Equal(HttpStatusCode.OK, (await Answer(HttpMethod.Post, all)).Item1);
        Assert.Equal("contribution off, deadline off, reply off, version off", await Mails());
        foreach (var forged in new[] { all[..^2] + "xx", all[..(all.LastIndexOf('/') + 1)] + "nikakav" })
            Assert.Equal(HttpStatusCode.NotFound, (await Answer(HttpMethod.Post, forged)).Item1);

        await town.SignInAgainAsync();
        await town.CommentAsync(debate, "Други одговор.", town.Neighbour, parent: own);
        await Told(town, 3);
        GoTo(town, 1, 9);
        await Handled(town);
        Assert.Single(Digests(town));
        // Mails that begin again tell of what comes from then on.
        await town.SignInAgainAsync();
        (await town.Citizen.Put("/api/following/choices/reply", new { application = true, mail = "daily" })).Done();
        GoTo(town, 1, 9);
        await Handled(town);
        Assert.Single(Digests(town));
    }

    [Fact]
    public async Task Whoever_has_not_confirmed_the_address_or_is_locked_out_gets_none_until_that_is_over()
    {
        await using var town = await TownAsync();
        var debate = await town.OpenDebateAsync();
        var own = await town.CommentAsync(debate);
        await town.CommentAsync(debate, "Одговор.", town.Neighbour, parent: own);
        await Told(town, 2);
        foreach (var state in new[] { "email_confirmed = false", "email_confirmed = true, lockout_end = '2199-01-01'" })
        {
            await town.Server.ScalarAsync($"update accounts.accounts set {state} where id = '{town.Citizen.Id}' returning 1");
            GoTo(town, 1, 9);
            await Handled(town);
            Assert.Empty(Digests(town));
        }
        await town.Server.ScalarAsync($"update accounts.accounts set lockout_end = null where id = '{town.Citizen.Id}' returning 1");
        GoTo(town, 1, 9);
        await Handled(town);
        Assert.Single(Digests(town));
    }

    [Fact]
    public async Task Two_nodes_and_a_crash_in_between_order_each_digest_once()
    {
        await using var town = await TownAsync();
        var debate = await town.OpenDebateAsync();
        var own = await town.CommentAsync(debate);
        await town.CommentAsync(debate, "Одговор.", town.Neighbour, parent: own);
        await Told(town, 2);
        await using var other = await ServerUnderTest.StartOnAsync(town.Server.ConnectionString);
        other.Clock.Advance(town.Server.Clock.GetUtcNow() - other.Clock.GetUtcNow());

        // Both do the work of the leader at once, again and again, whoever leads; and one dies in the middle of it.
        var clocks = new[] { town.Server, other }.Select(server => server.Services.GetRequiredService<DigestClock>()).ToArray();
        GoTo(town, 1, 9);
        other.Clock.Advance(town.Server.Clock.GetUtcNow() - other.Clock.GetUtcNow());
        using (var dies = new CancellationTokenSource(TimeSpan.FromMilliseconds(20)))
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                while (true)
                {
                    dies.Token.ThrowIfCancellationRequested();
                    await clocks[0].Some(dies.Token);
                }
            });
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => clocks[i % 2].Some(TestContext.Current.CancellationToken)));
        await Handled(town);
        // Whichever node sent it.
        Assert.Single(Digests(town).Concat(other.Mail.Now(Address).Where(mail => mail.Headers.Contains(HeaderId.ListUnsubscribe))));
    }

    /// <summary>Takes a contribution out of public sight.</summary>
    private static async Task Take(Town town, Guid debate, Guid id, string state)
    {
        await town.SignInAgainAsync();
        switch (state)
        {
            case "hidden":
                (await town.Moderator.Post($"/api/contributions/{id}/hide", new { rule = "1", reason = "Увреда." })).Done();
                break;
            case "held":
                await Hold(town, debate, id);
                break;
            case "redacted":
                (await town.Moderator.Post($"/api/contributions/{id}/redact", new { rule = "3", reason = "Подаци.", passages = new[] { new { field = "text", exact = "064 123 456" } } })).Done();
                break;
            case "erased":
                (await town.Moderator.Post($"/api/contributions/{id}/erase", new { rule = "3", reason = "Подаци.", basis = "Решење Повереника." })).Done();
                break;
            default:
                (await town.Neighbour.Delete($"/api/contributions/{id}")).Done();
                break;
        }
    }

    /// <summary>A restored contribution of a debate that is moderated before publication can be held again; here an edit of a hidden one is enough to be looked at anew.</summary>
    private static async Task Hold(Town town, Guid debate, Guid id)
    {
        await town.ChooseModeAsync(debate, "before-publication");
        (await town.Neighbour.Put($"/api/contributions/{id}/text", new { text = "Измењена тајна: 064 123 456." })).Done();
        Assert.Equal("held", await town.Server.ScalarAsync($"select status from participation.contribution where id = '{id}'"));
    }
}
