using System.Globalization;

namespace Participation.Bench;

/// <summary>What the command line asks for.</summary>
/// <param name="Runs">How often each measurement is taken; the median is reported.</param>
/// <param name="Seconds">How long each run of a throughput lasts.</param>
/// <param name="Largest">The most contributions of the scenario that grows.</param>
/// <param name="Seed">The first seed of what is made at random; the same seed makes the same.</param>
/// <param name="Seeds">How many seeds from that one on.</param>
/// <param name="Show">How many provisions that were carried wrongly are shown one by one.</param>
public sealed record BenchOptions(IReadOnlyList<string> Scenarios, int Runs, int Seconds, int Largest, string Json, int Seed = 1, int Seeds = 5, int Show = 0)
{
    public bool Asks(string scenario) => Scenarios.Count == 0 || Scenarios.Contains(scenario);

    public static BenchOptions Parse(string[] args)
    {
        var scenarios = args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        int Number(string name, int usual) => Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : usual;
        var json = Array.IndexOf(args, "--json") is >= 0 and var file ? args[file + 1] : "bench.json";
        return new(scenarios, Number("--runs", 3), Number("--seconds", 10), Number("--largest", 100_000), json, Number("--seed", 1), Number("--seeds", 5), Number("--show", 0));
    }
}
