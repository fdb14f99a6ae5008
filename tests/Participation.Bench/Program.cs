using Participation.Bench;

// One command, a table and a JSON file: dotnet run -c Release --project tests/Participation.Bench [-- scenario …] [--runs N] [--seconds N] [--json FILE]
var options = BenchOptions.Parse(args);
await using var stand = await Stand.StartAsync(options);
var report = new Report(options);
foreach (var (name, run) in Scenarios.Known)
{
    if (options.Asks(name))
        await run(stand, report, options);
}
report.Print();
await report.WriteAsync();
return 0;
