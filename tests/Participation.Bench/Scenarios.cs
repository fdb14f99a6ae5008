using Participation.Bench.Alike;
using Participation.Bench.Versions;

namespace Participation.Bench;

/// <summary>Everything that is measured, in the order of the report.</summary>
public static class Scenarios
{
    /// <summary>What needs no server: the domain alone.</summary>
    public static IReadOnlyList<(string Name, Func<Report, BenchOptions, Task> Run)> Pure { get; } =
    [
        // First, so that its first reading is the first of the process.
        ("act", ActSpeed.RunAsync),
        ("structure", StructureCounts.RunAsync),
        ("carry", CarryQuality.RunAsync),
    ];

    /// <summary>What is measured on the stand.</summary>
    public static IReadOnlyList<(string Name, Func<Stand, Report, BenchOptions, Task> Run)> Known { get; } =
    [
        ("writes", WriteThroughput.RunAsync),
        ("live", LiveLatency.RunAsync),
        ("disappearance", DisappearanceLatency.RunAsync),
        ("pages", PageLatency.RunAsync),
        ("versions", VersionMove.RunAsync),
        ("queue", QueueLatency.RunAsync),
        ("memory", SubscriberMemory.RunAsync),
        ("alike", AlikeScenario.RunAsync),
    ];
}
