using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Participation.Server.Kernel;

namespace Participation.Server.Accounts;

/// <summary>
/// How much one person or one network may do. Each limit lets a burst through and then one at even intervals, so that a person who reads,
/// thinks and writes never meets it. One serves all paths of its name. The section <c>Limits</c> of the configuration changes them.
/// </summary>
public static class Limits
{
    /// <summary>Attempts to sign in, by network; the account itself is locked after a few failures besides.</summary>
    public const string SigningIn = "signing-in";

    /// <summary>New accounts and mails that a stranger can cause, by network. A hall full of citizens is one network.</summary>
    public const string Registering = "registering";

    private const string Everything = "everything";

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        var off = builder.Environment.IsDevelopment() && builder.Configuration["PARTICIPATION_LIMITS"] == "off";
        var configured = builder.Configuration.GetSection("Limits");
        var writing = Read(configured, RateLimits.Writing, new(30, TimeSpan.FromSeconds(2)));
        var signingIn = Read(configured, SigningIn, new(20, TimeSpan.FromSeconds(3)));
        var registering = Read(configured, Registering, new(30, TimeSpan.FromSeconds(20)));
        var everything = Read(configured, Everything, new(600, TimeSpan.FromMilliseconds(100)));
        RateLimitPartition<string> Even(HttpContext http, string key, Measure measure) =>
            RateLimitPartition.Get(key, _ => (RateLimiter)new EvenLimiter(measure.Burst, measure.OneEvery, http.RequestServices.GetRequiredService<TimeProvider>()));

        builder.Services.AddRateLimiter(limits =>
        {
            // Comments, proposals, votes, reports: by account.
            limits.AddPolicy(RateLimits.Writing, http => off ? None() : Even(http, http.User.Citizen()?.ToString() ?? Network(http), writing));
            limits.AddPolicy(SigningIn, http => off ? None() : Even(http, Network(http), signingIn));
            limits.AddPolicy(Registering, http => off ? None() : Even(http, Network(http), registering));
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                off || !CrossSiteGuard.IsUnsafe(http.Request) || !http.Request.Path.StartsWithSegments("/api") ? None() : Even(http, Network(http), everything));
            limits.OnRejected = Reject;
        });
    }

    /// <summary>An IPv4 address, or the /64 that a household or an office gets of IPv6.</summary>
    internal static string Network(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }

    private static async ValueTask Reject(OnRejectedContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(5);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        var clock = http.RequestServices.GetRequiredService<TimeProvider>();
        http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await Problems.Problem(http, StatusCodes.Status429TooManyRequests, "too-many-requests",
            new($"Превише захтева у кратком времену. Ништа није изгубљено: покушајте поново за {seconds} с.", $"Too many requests in a short time. Nothing is lost: try again in {seconds} s."),
            new Dictionary<string, object?> { ["retryAfter"] = seconds, ["tryAgainAt"] = clock.GetUtcNow() + wait }).ExecuteAsync(http);
    }

    private static RateLimitPartition<string> None() => RateLimitPartition.GetNoLimiter("");

    private static Measure Read(IConfiguration configured, string name, Measure usual) =>
        new(configured.GetValue($"{name}:burst", usual.Burst), TimeSpan.FromSeconds(configured.GetValue($"{name}:seconds", usual.OneEvery.TotalSeconds)));

    /// <param name="Burst">What may come at once.</param>
    /// <param name="OneEvery">How long it takes until one more may come.</param>
    private sealed record Measure(int Burst, TimeSpan OneEvery);
}
