using Microsoft.AspNetCore.Http.Json;

namespace Participation.Server.Kernel;

/// <summary>What every request passes through: limits of size, JSON, problems.</summary>
public static class KernelModule
{
    /// <summary>Room for the longest contribution many times over; what takes more says so itself.</summary>
    private const long LargestBody = 256 * 1024;

    public static void AddKernel(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.Configure<JsonOptions>(options => JsonSettings.Apply(options.SerializerOptions));
        builder.Services.AddSingleton<SharedReading>();
        // A body that cannot be read becomes a problem in one place, in every environment.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            // Wherever it is read, the API is at the address it was read from.
            document.Servers?.Clear();
            document.Info.Title = "Participation";
            return Task.CompletedTask;
        }));
    }

    public static void UseKernel(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Problems.Unhandled, SuppressDiagnosticsCallback = context => Problems.IsNoBug(context.Exception) });
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api"), api => api.UseStatusCodePages(context => Problems.EmptyStatus(context.HttpContext)));
        app.MapOpenApi("/openapi/{documentName}.json");
    }
}
