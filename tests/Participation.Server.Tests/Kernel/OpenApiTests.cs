using System.Text.Encodings.Web;
using System.Text.Json;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.Kernel;

/// <summary>The public contract, committed: the web client's types are made from it, and other programs rely on it.</summary>
[Collection(nameof(Town))]
public sealed class OpenApiTests(Town town)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_document_is_the_committed_one()
    {
        var document = (await town.Nobody.Get("/openapi/v1.json")).Done().Json;
        Snapshot.Matches("src/Participation.Server/openapi/v1.json", JsonSerializer.Serialize(document, Readable) + "\n", "PARTICIPATION_WRITE_OPENAPI");
    }

    [Fact]
    public async Task Every_operation_has_a_name_and_says_what_it_does()
    {
        var paths = (await town.Nobody.Get("/openapi/v1.json")).Done().Json.GetProperty("paths");
        var operations = paths.EnumerateObject().Where(path => path.Name.StartsWith("/api", StringComparison.Ordinal))
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Path: $"{operation.Name} {path.Name}", Operation: operation.Value))).ToList();
        Assert.NotEmpty(operations);
        Assert.Empty(operations.Where(o => !o.Operation.TryGetProperty("operationId", out _) || !o.Operation.TryGetProperty("summary", out _)).Select(o => o.Path));
    }
}
