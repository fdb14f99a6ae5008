using Microsoft.Extensions.DependencyInjection;
using Participation.Municipalities;
using Participation.Server.Store;

namespace Participation.Server.Tests.Harness;

/// <summary>One running server with the people of Kosjerić and, of another municipality, those who hold a role only there.</summary>
public sealed class Town(PostgresForTests postgres) : IAsyncLifetime
{
    public const string Slug = "kosjeric";
    public const string ElsewhereSlug = "bor";

    public const string ActText =
        """
        НАЦРТ ОДЛУКЕ О КОМУНАЛНОМ РЕДУ

        Члан 1.
        Овом одлуком уређује се комунални ред на територији општине.

        Члан 2.
        Власник је дужан да држи пса на повоцу.
        Одредба става 1. овог члана не односи се на:
        1) псе водиче;
        2) службене псе.

        Члан 3.
        Ова одлука ступа на снагу осмог дана од дана објављивања.
        """;

    private readonly List<Person> people = [];

    /// <summary>As in <see cref="ServerUnderTest.StartAsync"/>.</summary>
    public string[] Settings { get; init; } = [];

    /// <summary>The database, where it is not to be a prepared one.</summary>
    public string? Database { get; init; }

    public ServerUnderTest Server { get; private set; } = null!;
    public Person Nobody { get; private set; } = null!;
    public Person Citizen { get; private set; } = null!;
    public Person Neighbour { get; private set; } = null!;
    public Person Moderator { get; private set; } = null!;
    public Person Officer { get; private set; } = null!;
    public Person Administrator { get; private set; } = null!;
    public Person ModeratorElsewhere { get; private set; } = null!;
    public Person OfficerElsewhere { get; private set; } = null!;
    public Person AdministratorElsewhere { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = Database is null ? await ServerUnderTest.StartAsync(postgres, Settings) : await ServerUnderTest.StartOnAsync(Database, Settings);
        Nobody = Visitor();
        (Citizen, Neighbour, Moderator, Officer, Administrator) = (Visitor(), Visitor(), Visitor(), Visitor(), Visitor());
        await SignInAgainAsync();
        ModeratorElsewhere = await RegisterAsync("moderator@elsewhere.example", "Нада Борић", Role.Moderator);
        OfficerElsewhere = await RegisterAsync("officer@elsewhere.example", "Петар Борић", Role.Officer);
        AdministratorElsewhere = await RegisterAsync("administrator@elsewhere.example", "Сава Борић", Role.Administrator);
    }

    /// <summary>The people of Kosjerić sign in; again where the clock was moved beyond their sessions.</summary>
    public async Task SignInAgainAsync()
    {
        await Citizen.SignInAsync("citizen@demo.example");
        await Neighbour.SignInAsync("neighbour@demo.example");
        await Moderator.SignInAsync("moderator@demo.example");
        await Officer.SignInAsync("officer@demo.example");
        await Administrator.SignInAsync("administrator@demo.example");
    }

    public async ValueTask DisposeAsync()
    {
        people.ForEach(person => person.Dispose());
        await Server.DisposeAsync();
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Person Visitor()
    {
        var cookies = new System.Net.CookieContainer();
        var person = new Person(Server.NewClient(cookies), () => cookies.GetCookieHeader(Server.Address));
        people.Add(person);
        return person;
    }

    public async Task<Person> RegisterAsync(string email, string displayName, Role? elsewhere = null)
    {
        var person = Visitor();
        (await person.Post("/api/accounts", new { email, password = Person.Password, displayName })).Done();
        await person.SignInAsync(email);
        if (elsewhere is { } role)
            await AppointAsync(ElsewhereSlug, person.Id, role);
        return person;
    }

    /// <summary>As the operator of the platform does it.</summary>
    public async Task AppointAsync(string slug, Guid citizen, Role role)
    {
        var id = MunicipalityName.Id(slug);
        await using var session = await Server.Services.GetRequiredService<CommandSessions>().Begin(id, TestContext.Current.CancellationToken);
        var command = new AppointByOperator(citizen, role, Server.Clock.GetUtcNow());
        var decided = await session.Decide<Municipality, MunicipalityEvent>(id, state => MunicipalityDecider.Decide(state, command), null, TestContext.Current.CancellationToken);
        Assert.Null(decided.Refusal);
        await session.Commit(TestContext.Current.CancellationToken);
    }

    /// <summary>What an officer sends to draft a debate; it began yesterday and lasts thirty days.</summary>
    public object Details(string title = "Нацрт одлуке о комуналном реду", DateTimeOffset? startsAt = null, DateTimeOffset? endsAt = null, string municipality = Slug) => new
    {
        municipality,
        kind = "general-act",
        title,
        summary = "Позивамо грађане на расправу о нацрту.",
        legalBasis = "Закон о локалној самоуправи, чл. 68.",
        startsAt = startsAt ?? Server.Clock.GetUtcNow().AddDays(-1),
        endsAt = endsAt ?? Server.Clock.GetUtcNow().AddDays(30),
    };

    /// <summary>A draft with its act, not yet called.</summary>
    public async Task<Guid> DraftDebateAsync(DateTimeOffset? startsAt = null, DateTimeOffset? endsAt = null, string? act = null)
    {
        var id = Guid.NewGuid();
        (await Officer.Put($"/api/consultations/{id}", Details(startsAt: startsAt, endsAt: endsAt))).Done();
        (await Officer.PutText($"/api/consultations/{id}/act/draft", act ?? ActText)).Done();
        return id;
    }

    /// <summary>A debate that is open to everyone.</summary>
    public async Task<Guid> OpenDebateAsync(DateTimeOffset? endsAt = null)
    {
        var id = await DraftDebateAsync(endsAt: endsAt);
        (await Officer.Post($"/api/consultations/{id}/publish")).Done();
        return id;
    }

    /// <summary>A comment of the citizen, or of somebody else, on article 2.</summary>
    public async Task<Guid> CommentAsync(Guid debate, string text = "Предлажем да се брише.", Person? by = null, string? eId = "art_2", Guid? parent = null)
    {
        var id = Guid.NewGuid();
        (await (by ?? Citizen).Put($"/api/contributions/{id}", new { consultation = debate, kind = "comment", eId, parent, text })).Done();
        return id;
    }

    /// <summary>A debate that moderators look at in that way.</summary>
    public async Task<Guid> OpenDebateAsync(string mode)
    {
        var id = await OpenDebateAsync();
        await ChooseModeAsync(id, mode);
        return id;
    }

    public async Task ChooseModeAsync(Guid debate, string mode) => (await Officer.Put($"/api/consultations/{debate}/mode", new { mode, reason = "Договор с модераторима." })).Done();

    /// <summary>A comment that waits for a moderator; the debate is as it was before.</summary>
    public async Task<Guid> HeldAsync(Guid debate, string text, Person by)
    {
        await ChooseModeAsync(debate, "before-publication");
        var id = await CommentAsync(debate, text, by);
        await ChooseModeAsync(debate, "after-publication");
        return id;
    }

    /// <summary>An amendment of the citizen, or of somebody else: replaces where nothing else is said.</summary>
    public async Task<Guid> AmendAsync(Guid debate, string eId, string? proposedText, Person? by = null, string? operation = null)
    {
        var id = Guid.NewGuid();
        (await (by ?? Citizen).Put($"/api/contributions/{id}", new { consultation = debate, kind = "amendment", eId, text = "Овако је јасније.", proposedText, operation })).Done();
        return id;
    }

    /// <summary>Puts a text and publishes it as the next version.</summary>
    public async Task PublishVersionAsync(Guid debate, string act, string note = "После примедби.")
    {
        (await Officer.PutText($"/api/consultations/{debate}/act/draft", act)).Done();
        (await Officer.Post($"/api/consultations/{debate}/act/publish", new { note })).Done();
    }

    /// <summary>How many events are stored, and a mark over them all: equal where nothing was written.</summary>
    public async Task<string> StoreAsync() => (string)(await Server.ScalarAsync(
        """
        select (select count(*) || ' events to ' || coalesce(max(seq_id), 0) || ', ' || coalesce(sum(hashtextextended(id::text, version)), 0) from participation.mt_events)
            || ', ' || (select coalesce(sum(hashtextextended(id::text, version)), 0) from participation.mt_streams)
        """))!;
}

/// <summary>The tests that share one town run one after the other; each has debates of its own.</summary>
[CollectionDefinition(nameof(Town))]
public sealed class TownTests : ICollectionFixture<Town>;
