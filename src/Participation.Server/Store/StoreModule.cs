using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using Marten;
using Npgsql;
using Weasel.Core;
using Participation.Server.Live;

namespace Participation.Server.Store;

/// <summary>The event store: Marten on PostgreSQL. Each feature registers its own events and rows.</summary>
public static class StoreModule
{
    public const string Schema = "participation";

    public static IServiceCollection AddStore(this IServiceCollection services, string connectionString, params Action<StoreOptions>[] features)
    {
        services.AddSingleton(_ => new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "participation",
            // Every statement of ours is known at build time; keeping them prepared saves their planning.
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 3,
            // Nothing of ours leaves anything in a session: no need to clear seven things each time a connection is given back.
            NoResetOnClose = true,
        }.ConnectionString).UsePhysicalConnectionInitializer(PlanOnce, PlanOnceAsync).Build());
        services.AddMarten(provider =>
        {
            var options = new StoreOptions();
            options.Connection(provider.GetRequiredService<NpgsqlDataSource>());
            Configure(options, provider, features);
            return options;
        });
        services.AddSingleton<StateShelf>();
        services.AddSingleton<CommandSessions>();
        services.AddSingleton<SchemaUpgrade>();
        return services;
    }

    // Each of our statements has one right plan, whatever its parameters: they are keys, and limits stand in the text. Left to
    // itself PostgreSQL plans again and again where an array has few elements, which costs more than to run the statement.
    private const string OnePlan = "set plan_cache_mode = force_generic_plan";

    private static void PlanOnce(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(OnePlan, connection);
        command.ExecuteNonQuery();
    }

    private static async Task PlanOnceAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(OnePlan, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void Configure(StoreOptions options, IServiceProvider provider, Action<StoreOptions>[] features)
    {
        options.DatabaseSchemaName = Schema;
        options.DisableNpgsqlLogging = true;
        options.Logger(new SilentStoreLog());
        // The schema is brought up to date once, at the start, by SchemaUpgrade.
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
        options.Events.StreamIdentity = StreamIdentity.AsGuid;
        options.Events.AppendMode = EventAppendMode.Quick;
        options.Events.TimeProvider = provider.GetRequiredService<TimeProvider>();

        // EventReader runs the daemon on the node that leads; told so, Marten does not warn that nobody does.
        options.Projections.AsyncMode = DaemonMode.ExternallyManaged;

        // Without a wakeup of our own nothing would be live: the daemon's own clock ticks four times a second at best.
        options.Projections.Wakeup = provider.GetRequiredService<AppendSignal>();
        options.Projections.FastPollingTime = TimeSpan.FromMilliseconds(100);
        options.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(250);
        // A hole in the sequence is skipped only where PostgreSQL itself shows that no transaction can fill it any more,
        // so waiting longer would only make readers wait.
        options.Projections.StaleSequenceThreshold = TimeSpan.FromMilliseconds(250);
        options.Projections.UseTransactionEvidenceForGapSkipping = true;

        foreach (var feature in features)
            feature(options);
        options.Events.Subscribe(provider.GetRequiredService<DebateFeed>());
    }
}
