using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Participation.Bench;

/// <summary>One number, its limit where there is one, and whether it holds.</summary>
public sealed record Measurement(string Name, double Value, string Unit, string? Limit, bool? Holds);

/// <summary>Collects what was measured, prints it as a table and writes it as JSON. It judges against the limits, but never fails a build.</summary>
public sealed class Report(BenchOptions options)
{
    private readonly List<Measurement> measurements = [];

    public void Add(string name, double value, string unit) => Keep(new(name, value, unit, null, null));

    public void AtLeast(string name, double value, string unit, double limit) =>
        Keep(new(name, value, unit, string.Create(CultureInfo.InvariantCulture, $"≥ {limit:0.###}"), value >= limit));

    public void AtMost(string name, double value, string unit, double limit) =>
        Keep(new(name, value, unit, string.Create(CultureInfo.InvariantCulture, $"≤ {limit:0.###}"), value <= limit));

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine($"{"Measured",-70} {"Value",12} {"Unit",-8} {"Limit",-10}");
        foreach (var m in measurements)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{m.Name,-70} {m.Value,12:0.###} {m.Unit,-8} {m.Limit ?? "",-10} {m.Holds switch { true => "holds", false => "MISSED", null => "" }}"));
    }

    public async Task WriteAsync()
    {
        var document = new
        {
            machine = new { os = RuntimeInformation.OSDescription, cores = Environment.ProcessorCount, runtime = RuntimeInformation.FrameworkDescription },
            options.Runs,
            options.Seconds,
            measurements,
        };
        await File.WriteAllTextAsync(options.Json, JsonSerializer.Serialize(document, JsonOptions));
        Console.WriteLine($"\nWritten to {Path.GetFullPath(options.Json)}");
    }

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private void Keep(Measurement measurement)
    {
        measurements.Add(measurement);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {measurement.Name}: {measurement.Value:0.###} {measurement.Unit}"));
    }
}

/// <summary>Medians and percentiles.</summary>
public static class Statistics
{
    public static double Median(this IEnumerable<double> values) => values.Percentile(50);

    /// <summary>The nearest-rank percentile.</summary>
    public static double Percentile(this IEnumerable<double> values, double percent)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(percent / 100 * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
