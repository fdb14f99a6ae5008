namespace Participation.Bench;

/// <summary>Everything that is measured, in the order of the report.</summary>
public static class Scenarios
{
    public static IReadOnlyList<(string Name, Func<Stand, Report, BenchOptions, Task> Run)> Known { get; } =
    [
        ("writes", WriteThroughput.RunAsync),
        ("live", LiveLatency.RunAsync),
        ("pages", PageLatency.RunAsync),
        ("versions", VersionMove.RunAsync),
        ("memory", SubscriberMemory.RunAsync),
    ];
}
