using System.Threading.RateLimiting;

namespace Participation.Server.Accounts;

/// <summary>No account gets more than a few mails an hour, whoever asks for them and from however many networks.</summary>
public sealed class MailLimits(IConfiguration configuration, IHostEnvironment environment) : IDisposable
{
    private readonly bool off = environment.IsDevelopment() && configuration["PARTICIPATION_LIMITS"] == "off";

    private readonly PartitionedRateLimiter<Guid> mails = PartitionedRateLimiter.Create<Guid, Guid>(account =>
        RateLimitPartition.GetTokenBucketLimiter(account, _ => new() { TokenLimit = 5, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromMinutes(12), QueueLimit = 0 }));

    public bool MayWriteTo(Guid account)
    {
        if (off)
            return true;
        using var lease = mails.AttemptAcquire(account);
        return lease.IsAcquired;
    }

    public void Dispose() => mails.Dispose();
}
