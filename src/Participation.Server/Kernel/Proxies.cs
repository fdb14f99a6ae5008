using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Participation.Server.Kernel;

/// <summary>
/// Believes what a reverse proxy says of its client, but only the proxies that the configuration names
/// (<c>Proxies</c>: addresses or networks as <c>10.0.0.0/8</c>); otherwise anybody could borrow an address, and all citizens behind
/// the proxy would share one rate limit.
/// </summary>
public static class Proxies
{
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var named = builder.Configuration.GetSection("Proxies").Get<string[]>()
            ?? builder.Configuration["Proxies"]?.Split((char[])[',', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            options.ForwardedHeaders = named.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.ForwardLimit = null;
            foreach (var name in named)
            {
                options.KnownIPNetworks.Add(name.Contains('/', StringComparison.Ordinal)
                    ? System.Net.IPNetwork.Parse(name)
                    : new System.Net.IPNetwork(IPAddress.Parse(name), name.Contains(':', StringComparison.Ordinal) ? 128 : 32));
            }
        });
    }
}
