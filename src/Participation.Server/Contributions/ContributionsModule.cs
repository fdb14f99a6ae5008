using Marten;
using JasperFx.Events.Projections;
using Participation.Contributions;

namespace Participation.Server.Contributions;

/// <summary>What contributions plug in: the names of their events, their rows and their routes.</summary>
public static class ContributionsModule
{
    public static void Register(StoreOptions options)
    {
        options.Events.MapEventType<ContributionSubmitted>("contribution_submitted");
        options.Events.MapEventType<ContributionEdited>("contribution_edited");
        options.Events.MapEventType<ContributionWithdrawn>("contribution_withdrawn");
        options.Events.MapEventType<ContributionHeld>("contribution_held");
        options.Events.MapEventType<ContributionApproved>("contribution_approved");
        options.Events.MapEventType<ContributionReattached>("contribution_reattached");
        options.Events.MapEventType<BallotCast>("ballot_cast");
        options.Projections.Add(new ContributionRows(), ProjectionLifecycle.Inline);
        options.Projections.Add(new BallotRows(), ProjectionLifecycle.Inline);
    }

    public static IServiceCollection AddContributions(this IServiceCollection services) => services
        .AddSingleton<ContributionItems>()
        .AddSingleton<Newcomers>()
        .AddSingleton<ContributionThread>();

    public static void MapContributions(this IEndpointRouteBuilder app)
    {
        SubmitContributionEndpoint.Map(app);
        EditContributionEndpoint.Map(app);
        WithdrawContributionEndpoint.Map(app);
        ReattachContributionEndpoint.Map(app);
        CastBallotEndpoint.Map(app);
        ContributionThread.Map(app);
        ContributionPage.Map(app);
    }
}
