using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Participation.Server.Accounts;

/// <summary>
/// The address that people reach this service at, for links in mails. It comes from the configuration (<c>PublicUrl</c>) or from the
/// server's own address, never from a request: a forged Host header would send somebody's password link elsewhere.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration, IServer server)
{
    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin => Uri.TryCreate(configuration["PublicUrl"], UriKind.Absolute, out var configured)
        ? configured.GetLeftPart(UriPartial.Authority)
        : Own();

    private string Own()
    {
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        return bound.Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal).TrimEnd('/');
    }
}
