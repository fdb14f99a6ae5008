using Marten;
using Microsoft.Extensions.DependencyInjection;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Store;

/// <summary>Names of events are for ever: under them lies what people wrote years ago.</summary>
[Collection(nameof(Town))]
public sealed class EventNameTests(Town town)
{
    private (string Name, Type Type)[] Known => [.. town.Server.Services.GetRequiredService<IDocumentStore>().Options.Events.AllKnownEventTypes()
        .Where(known => known.EventType.Assembly == typeof(Refusal).Assembly)
        .Select(known => (known.Alias, known.EventType))
        .OrderBy(known => known.Alias, StringComparer.Ordinal)];

    [Fact]
    public void Every_event_keeps_its_name() =>
        Snapshot.Matches("tests/Participation.Server.Tests/Store/event-names.txt",
            string.Concat(Known.Select(known => $"{known.Name} {known.Type.FullName}\n")), "PARTICIPATION_WRITE_EVENT_NAMES");

    [Fact]
    public void Every_event_of_the_domain_has_a_name_in_snake_case()
    {
        Assert.All(Known, known => Assert.Matches("^[a-z]+(_[a-z]+)+$", known.Name));
        var all = typeof(Refusal).Assembly.GetTypes().Where(type => !type.IsAbstract && type.BaseType is { IsAbstract: true } family && family.Name.EndsWith("Event", StringComparison.Ordinal));
        Assert.Empty(all.Except(Known.Select(known => known.Type)).Select(type => type.Name));
    }
}
