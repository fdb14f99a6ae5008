using System.Net.Sockets;
using Npgsql;

namespace Participation.Server.Kernel;

/// <summary>
/// Tells «the database cannot be had right now» from a bug. The driver's own exception seldom comes alone: Marten and EF Core wrap
/// it, each in its own way, so the whole chain of causes is looked through.
/// </summary>
public static class Unavailability
{
    // Appendix A of PostgreSQL's manual. The driver calls most of them transient, but not those of a server that is shut down or crashed.
    private static readonly string[] Leaving =
    [
        PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.CannotConnectNow, PostgresErrorCodes.TooManyConnections,
    ];

    /// <summary>Whether the same request may well succeed in a moment: the connection was lost or refused, or none was free in time.</summary>
    public static bool Is(Exception error) => Causes(error).Any(cause => cause switch
    {
        PostgresException refused => refused.IsTransient || Leaving.Contains(refused.SqlState),
        NpgsqlException lost => lost.IsTransient || lost.InnerException is IOException or SocketException,
        TimeoutException => true,
        _ => false,
    });

    private static IEnumerable<Exception> Causes(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
            if (cause is AggregateException several)
                foreach (var other in several.InnerExceptions.Skip(1).SelectMany(Causes))
                    yield return other;
        }
    }
}
