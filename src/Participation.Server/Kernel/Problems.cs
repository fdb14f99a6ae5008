using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Participation.Server.Kernel;

/// <summary>The one place where a no becomes an answer: RFC 9457 with a stable <c>type</c> of <c>/problems/{code}</c>.</summary>
public static class Problems
{
    public static IResult Problem(this Refusal refusal, HttpContext http) =>
        Problem(http, Status(refusal), refusal.Code, refusal.Title, Details(refusal));

    public static IResult Problem(HttpContext http, int status, string code, Words title, IDictionary<string, object?>? extensions = null)
    {
        var language = ReaderLanguages.Of(http.Request);
        http.Response.Headers.ContentLanguage = language.Tag();
        var problem = new ProblemDetails { Status = status, Type = $"/problems/{code}", Title = title.In(language), Instance = null };
        problem.Extensions["code"] = code;
        foreach (var (name, value) in extensions ?? new Dictionary<string, object?>())
            problem.Extensions[name] = value;
        return Results.Json(problem, statusCode: status, contentType: "application/problem+json");
    }

    private static int Status(Refusal refusal) => refusal switch
    {
        StaleVersion => StatusCodes.Status412PreconditionFailed,
        { Kind: RefusalKind.NotFound } => StatusCodes.Status404NotFound,
        { Kind: RefusalKind.Forbidden } => StatusCodes.Status403Forbidden,
        { Kind: RefusalKind.Invalid } => StatusCodes.Status422UnprocessableEntity,
        { Kind: RefusalKind.Conflict } => StatusCodes.Status409Conflict,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Kind, null),
    };

    /// <summary>What a refusal says beyond its words, under its own names: a field, a limit, the lines looked at.</summary>
    private static Dictionary<string, object?> Details(Refusal refusal) => refusal.GetType().GetProperties()
        .Where(property => property.DeclaringType == refusal.GetType() && property.Name != "EqualityContract")
        .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), property => property.GetValue(refusal));

    /// <summary>What no endpoint answered: unreadable requests, an unreachable database, and bugs, which say nothing of themselves.</summary>
    public static async Task Unhandled(HttpContext http)
    {
        var error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        var result = error switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new BodyTooLarge().Problem(http, StatusCodes.Status413PayloadTooLarge),
            BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => new RequestUnreadable().Problem(http, StatusCodes.Status415UnsupportedMediaType),
            not null when IsUnreadable(error) => new RequestUnreadable().Problem(http, StatusCodes.Status400BadRequest),
            not null when Unavailability.Is(error) => Busy(http, error),
            _ => Problem(http, StatusCodes.Status500InternalServerError, "internal-error",
                new("Дошло је до грешке на нашој страни. Покушајте поново за који минут.", "Something went wrong on our side. Try again in a few minutes.")),
        };
        await result.ExecuteAsync(http);
    }

    /// <summary>Whether an error that reached the end of a request is nothing to look for in the program: then it is not logged with all that led to it.</summary>
    public static bool IsNoBug(Exception error) => IsUnreadable(error) || Unavailability.Is(error);

    // One of several kinds of things that does not say which kind it is; the reader of JSON calls that unsupported.
    private static bool IsUnreadable(Exception error) => error is BadHttpRequestException or NotSupportedException { Source: "System.Text.Json" };

    private static IResult Busy(HttpContext http, Exception error)
    {
        // In an outage every request ends here: a line each says enough.
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Problems))
            .LogWarning("The database cannot be reached: {Reason}", error.GetBaseException().GetType().Name);
        http.Response.Headers.RetryAfter = "5";
        return Problem(http, StatusCodes.Status503ServiceUnavailable, "temporarily-unavailable",
            new("Служба тренутно није доступна. Ваш текст није сачуван; пошаљите га поново за који тренутак.", "The service cannot be reached right now. Your text was not saved; send it again in a moment."));
    }

    private static IResult Problem(this Refusal refusal, HttpContext http, int status) => Problem(http, status, refusal.Code, refusal.Title);

    /// <summary>Answers without a body (404 of an unknown route, 405, 415) become problems too.</summary>
    public static async Task EmptyStatus(HttpContext http)
    {
        var (code, title) = http.Response.StatusCode switch
        {
            400 => (new RequestUnreadable().Code, new RequestUnreadable().Title),
            404 => ("not-found", new Words("Ово не постоји на овој адреси.", "There is nothing at this address.")),
            405 => ("method-not-allowed", new Words("Ова адреса не прима такав захтев.", "This address does not take such a request.")),
            413 => (new BodyTooLarge().Code, new BodyTooLarge().Title),
            415 => ("media-type-not-supported", new Words("Овај облик података се овде не прима.", "This media type is not taken here.")),
            401 => ("sign-in-required", new Words("За ово је потребна пријава.", "Sign in to do this.")),
            403 => ("forbidden", new Words("Немате право на ово.", "You may not do this.")),
            429 => ("too-many-requests", new Words("Превише захтева у кратком времену. Сачекајте мало.", "Too many requests in a short time. Wait a little.")),
            var other => ($"status-{other}", new Words("Захтев није могао да се изврши.", "The request could not be carried out.")),
        };
        await Problem(http, http.Response.StatusCode, code, title).ExecuteAsync(http);
    }
}

public sealed record StaleVersion() : Refusal(RefusalKind.Conflict, "stale-version",
    new("Неко је у међувремену већ нешто изменио. Освежите страницу и покушајте поново.", "Somebody changed this in the meantime. Reload and try again."));

public sealed record RequestUnreadable() : Refusal(RefusalKind.Invalid, "request-unreadable",
    new("Захтев није могао да се прочита: проверите облик и врсту података.", "The request could not be read: check its form and types."));

public sealed record BodyTooLarge() : Refusal(RefusalKind.Invalid, "body-too-large",
    new("Послати садржај је превелик.", "What was sent is too large."));

public sealed record SignInRequired() : Refusal(RefusalKind.Forbidden, "sign-in-required",
    new("За ово је потребна пријава.", "Sign in to do this."));
