using Participation.Bench;

// One command, a table and a JSON file: dotnet run -c Release --project tests/Participation.Bench [-- scenario …] [--runs N] [--seconds N] [--seed N] [--seeds N] [--json FILE]
var options = BenchOptions.Parse(args);
var report = new Report(options);
foreach (var (name, run) in Scenarios.Pure)
{
    if (options.Asks(name))
        await run(report, options);
}
if (Scenarios.Known.Any(scenario => options.Asks(scenario.Name)))
{
    await using var stand = await Stand.StartAsync(options);
    foreach (var (name, run) in Scenarios.Known)
    {
        if (options.Asks(name))
            await run(stand, report, options);
    }
}
report.Print();
await report.WriteAsync();
return 0;
