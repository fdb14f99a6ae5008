using System.Diagnostics;
using OpenTelemetry;

namespace Participation.Server.Observability;

/// <summary>
/// Takes out of every span what could point to a person, before it leaves the process: by which address and with which program
/// somebody came, and what a link carried behind the question mark. The route and the ids in it stay; they are pseudonymous.
/// </summary>
internal sealed class PersonalDataProcessor : BaseProcessor<Activity>
{
    private static readonly string[] Personal =
    [
        "url.query", "url.full", "http.url", "http.target", "user_agent.original", "http.user_agent", "client.address", "client.port",
        "http.client_ip", "network.peer.address", "network.peer.port", "net.peer.ip", "net.sock.peer.addr", "enduser.id", "user.id", "user.email",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var name in Personal)
        {
            data.SetTag(name, null);
        }
    }
}
