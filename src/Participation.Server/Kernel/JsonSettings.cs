using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Participation.Server.Kernel;

/// <summary>JSON as the API writes it: camelCase fields, kebab-case values, Serbian letters as themselves.</summary>
public static class JsonSettings
{
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        // Room for the deepest act: parts in parts, points in points, and a table in the last of them.
        options.MaxDepth = 64;
        // Whoever sends one of several kinds of things may say which kind after its fields.
        options.AllowOutOfOrderMetadataProperties = true;
    }
}
