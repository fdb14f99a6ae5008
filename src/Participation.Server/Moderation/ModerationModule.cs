using JasperFx.Events.Projections;
using Marten;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Server.Moderation.Likeness;
using Participation.Server.Moderation.Signals;

namespace Participation.Server.Moderation;

/// <summary>What moderation plugs in: the names of its events, its rows and its routes.</summary>
public static class ModerationModule
{
    public static void Register(StoreOptions options)
    {
        options.Events.MapEventType<ContributionReported>("contribution_reported");
        options.Events.MapEventType<ContributionHidden>("contribution_hidden");
        options.Events.MapEventType<ContributionRestored>("contribution_restored");
        options.Events.MapEventType<ContributionKept>("contribution_kept");
        options.Events.MapEventType<PassageRedacted>("passage_redacted");
        options.Events.MapEventType<RedactionLifted>("redaction_lifted");
        options.Events.MapEventType<MarkedOffTopic>("marked_off_topic");
        options.Events.MapEventType<OffTopicMarkLifted>("off_topic_mark_lifted");
        options.Events.MapEventType<AuthorSanctioned>("author_sanctioned");
        options.Events.MapEventType<SanctionLifted>("sanction_lifted");
        options.Events.MapEventType<ContributionErased>("contribution_erased");
        options.Events.MapEventType<DecisionUndone>("decision_undone");
        options.Events.MapEventType<SealedOriginalViewed>("sealed_original_viewed");
        options.Events.MapEventType<AppealFiled>("appeal_filed");
        options.Events.MapEventType<AppealDecided>("appeal_decided");
        options.Projections.Add(new ModerationRows(), ProjectionLifecycle.Inline);
    }

    public static IServiceCollection AddModeration(this IServiceCollection services) => services
        .AddSingleton<ModerationQueue>()
        .AddSingleton<Cases>()
        .AddSingleton<DecisionLetters>()
        .AddSingleton<Claims>()
        .AddSingleton<Desk>()
        .AddSingleton<OwnStanding>()
        .AddLikeness()
        .AddSignals();

    public static void MapModeration(this IEndpointRouteBuilder app)
    {
        ModerationCommands.Map(app);
        DecisionEndpoints.Map(app);
        ThreadLocks.Map(app);
        Appeals.Map(app);
        ModerationQueue.Map(app);
        QueueCounts.Map(app);
        Cases.Map(app);
        Claims.Map(app);
        BulkDecisions.Map(app);
        Ledger.Map(app);
        Statistics.Map(app);
        SealedOriginalEndpoint.Map(app);
        Notices.Map(app);
        OwnStanding.Map(app);
        app.MapLikeness();
        app.MapSignals();
    }
}
