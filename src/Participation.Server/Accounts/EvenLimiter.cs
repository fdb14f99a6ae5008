using System.Threading.RateLimiting;

namespace Participation.Server.Accounts;

/// <summary>
/// Lets a burst through and then one at even intervals: the generic cell rate algorithm (ITU-T I.371). All it keeps is one moment, so it knows exactly when the next may
/// come; a bucket that a timer refills could only name its next round.
/// </summary>
/// <param name="burst">What may come at once.</param>
/// <param name="oneEvery">How long it takes until one more may come.</param>
internal sealed class EvenLimiter(int burst, TimeSpan oneEvery, TimeProvider clock) : RateLimiter
{
    private readonly Lock one = new();

    /// <summary>When all that came will have been made up for.</summary>
    private DateTimeOffset even = clock.GetUtcNow();
    private long let;
    private long refused;

    /// <summary>From then on it is as good as new and may be forgotten.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (one)
                return clock.GetUtcNow() - even is var idle && idle >= TimeSpan.Zero ? idle : null;
        }
    }

    public override RateLimiterStatistics GetStatistics()
    {
        lock (one)
        {
            var owed = even - clock.GetUtcNow();
            return new() { CurrentAvailablePermits = owed <= TimeSpan.Zero ? burst : (long)Math.Max(0, burst - Math.Ceiling(owed / oneEvery)), TotalSuccessfulLeases = let, TotalFailedLeases = refused };
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (one)
        {
            var now = clock.GetUtcNow();
            // A clock that was put back must not shut anybody out for longer than the whole burst.
            var from = even > now + burst * oneEvery ? now + burst * oneEvery : even > now ? even : now;
            var after = from + permitCount * oneEvery;
            var wait = after - burst * oneEvery - now;
            if (wait > TimeSpan.Zero)
            {
                refused++;
                return new Lease(wait);
            }
            even = after;
            let++;
            return Lease.Let;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    private sealed class Lease(TimeSpan? wait) : RateLimitLease
    {
        public static readonly Lease Let = new(null);

        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
