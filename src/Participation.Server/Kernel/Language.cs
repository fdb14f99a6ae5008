using Participation.Language;

namespace Participation.Server.Kernel;

/// <summary>The languages and scripts of the interface, as BCP 47 names.</summary>
public enum ReaderLanguage { SerbianCyrillic, SerbianLatin, English }

/// <summary>In which language and script a reader is answered. The codes of answers never depend on it.</summary>
public static class ReaderLanguages
{
    /// <summary>The reader's own choice, kept by the web client.</summary>
    public const string Cookie = "participation-language";

    /// <summary>The choice kept in the cookie, else the best of <c>Accept-Language</c> (RFC 9110, 12.5.4), else Serbian in Cyrillic.</summary>
    public static ReaderLanguage Of(HttpRequest request)
    {
        if (request.Cookies.TryGetValue(Cookie, out var chosen) && Parse(chosen) is { } own)
            return own;
        return request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Parse(language.Value.ToString()))
            .FirstOrDefault(language => language is not null) ?? ReaderLanguage.SerbianCyrillic;
    }

    public static string Tag(this ReaderLanguage language) => language switch
    {
        ReaderLanguage.SerbianLatin => "sr-Latn",
        ReaderLanguage.English => "en",
        _ => "sr-Cyrl",
    };

    /// <summary>The words in that language; Latin is derived from the Cyrillic.</summary>
    public static string In(this Words words, ReaderLanguage language) => language switch
    {
        ReaderLanguage.SerbianLatin => SerbianScript.ToLatin(words.Serbian),
        ReaderLanguage.English => words.English,
        _ => words.Serbian,
    };

    /// <summary>The language that a tag names, or null where it is none of ours.</summary>
    public static ReaderLanguage? Parse(string? tag) => tag?.ToLowerInvariant() switch
    {
        null or "" => null,
        var t when t.StartsWith("sr-latn", StringComparison.Ordinal) => ReaderLanguage.SerbianLatin,
        var t when t == "sr" || t.StartsWith("sr-", StringComparison.Ordinal) => ReaderLanguage.SerbianCyrillic,
        var t when t == "en" || t.StartsWith("en-", StringComparison.Ordinal) => ReaderLanguage.English,
        _ => null,
    };
}
