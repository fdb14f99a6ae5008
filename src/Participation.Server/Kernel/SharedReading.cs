using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Participation.Server.Kernel;

/// <summary>
/// Readers without an account who ask for the same page while it is being read share the next reading of it. It begins after each of them has asked, so
/// nobody gets what was true before: this is no cache, nothing is kept, and what a moderator hid is gone for the next who asks. A hundred thousand readers of
/// one debate cost the database two readings at a time.
/// </summary>
public sealed class SharedReading(IOptions<JsonOptions> json)
{
    private readonly Dictionary<string, Turn> turns = new(StringComparer.Ordinal);

    /// <summary>The answer to a question: read by this caller, or by one who asked the same and began no earlier than this call.</summary>
    /// <param name="read">Reads it; null where the answer is for this caller alone.</param>
    /// <returns>Null where whoever read it could not share it: then each has to read for itself.</returns>
    public async Task<byte[]?> Ask(string question, Func<Task<byte[]?>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        Turn? turn;
        TaskCompletionSource<byte[]?>? mine = null;
        Task? before = null;
        Task<byte[]?> theirs;
        lock (turns)
        {
            if (!turns.TryGetValue(question, out turn))
                turns[question] = turn = new() { Now = mine = NewReading() };
            else if (turn.Next is null)
                (before, turn.Next) = (turn.Now.Task, mine = NewReading());
            theirs = (mine ?? turn.Next!).Task;
        }
        if (mine is null)
            return await theirs;
        if (before is not null)
        {
            await before;
            lock (turns)
                (turn.Now, turn.Next) = (mine, null);
        }

        byte[]? answer = null;
        try
        {
            return answer = await read();
        }
        finally
        {
            lock (turns)
            {
                if (turn.Next is null)
                    turns.Remove(question);
            }
            mine.SetResult(answer);
        }
    }

    internal async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.User.Identity?.IsAuthenticated == true)
            return await next(context);
        object? own = null;
        var answer = await Ask($"{http.Request.Path}{http.Request.QueryString}", async () =>
        {
            own = await next(context);
            return own is IValueHttpResult { Value: { } value } and IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK }
                ? JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), json.Value.SerializerOptions)
                : null;
        });
        return answer is not null ? new Written(answer) : own ?? await next(context);
    }

    private static TaskCompletionSource<byte[]?> NewReading() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Turn
    {
        public required TaskCompletionSource<byte[]?> Now { get; set; }

        public TaskCompletionSource<byte[]?>? Next { get; set; }
    }

    private sealed class Written(byte[] answer) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            httpContext.Response.ContentLength = answer.Length;
            return httpContext.Response.Body.WriteAsync(answer).AsTask();
        }
    }
}

public static class SharedReadingRoutes
{
    /// <summary>Only for what is the same for everybody without an account, and says it all in its body.</summary>
    public static RouteHandlerBuilder SharedByReaders(this RouteHandlerBuilder route) =>
        route.AddEndpointFilter((context, next) => context.HttpContext.RequestServices.GetRequiredService<SharedReading>().Filter(context, next));
}
