using Participation.Moderation.Signals;
using Participation.Server.Contributions;
using Participation.Server.Kernel;

namespace Participation.Server.Moderation.Signals;

/// <summary>What signals plug in: what is looked for, the note of networks, and their routes.</summary>
public static class SignalsModule
{
    public static IServiceCollection AddSignals(this IServiceCollection services) => services
        .AddSingleton<SubmissionAssessment>(Signalling.Look)
        .AddSingleton<NetworkSights>()
        .AddHostedService(provider => provider.GetRequiredService<NetworkSights>())
        .AddSingleton<SignalReading>()
        .AddSingleton<Suspicion>(provider => provider.GetRequiredService<SignalReading>().Suspects);

    /// <summary>Notes from which network a contribution came, once it was accepted.</summary>
    public static void UseSignals(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (http.Response.StatusCode == StatusCodes.Status204NoContent
            && http.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == "SubmitContribution"
            && Guid.TryParse(http.Request.RouteValues["id"] as string, out var contribution))
            http.RequestServices.GetRequiredService<NetworkSights>().Note(contribution, Answers.Citizen(http), http);
    });

    public static void MapSignals(this IEndpointRouteBuilder app) => SignalEndpoints.Map(app);
}
