using Xunit.Sdk;
using Xunit.v3;

[assembly: Parallelization(MaxThreads = 4)]
[assembly: TestCollectionOrderer(typeof(Participation.Server.Tests.Harness.LongestFirst))]

namespace Participation.Server.Tests.Harness;

/// <summary>
/// Begins with what takes longest, so that at the end no single chain of tests runs alone. Four run side by side, on two cores too:
/// many wait for a process to start, for a timeout, for a database to come back.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] First = [nameof(Town), nameof(Database.StartTests), nameof(Nodes.KillTests), nameof(Database.OutageTests), nameof(Projections.ProjectionTests)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Place(collection))];

    private static int Place(ITestCollection collection)
    {
        var at = Array.FindIndex(First, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
        return at < 0 ? First.Length : at;
    }
}
