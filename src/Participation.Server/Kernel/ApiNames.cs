using System.Text.Json;

namespace Participation.Server.Kernel;

/// <summary>How the values of enumerations are written in the API, in the tables and in the exports: <c>general-act</c>.</summary>
public static class ApiNames
{
    public static readonly JsonNamingPolicy Policy = JsonNamingPolicy.KebabCaseLower;

    public static string Of<T>(T value) where T : struct, Enum => Names<T>.Written[value];

    public static string? Of<T>(T? value) where T : struct, Enum => value is { } given ? Of(given) : null;

    public static bool TryRead<T>(string? text, out T value) where T : struct, Enum => Names<T>.Read.TryGetValue(text ?? "", out value);

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Written = Enum.GetValues<T>().ToDictionary(value => value, value => Policy.ConvertName(value.ToString()));
        public static readonly Dictionary<string, T> Read = Written.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
