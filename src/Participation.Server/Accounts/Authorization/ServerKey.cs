namespace Participation.Server.Accounts.Authorization;

public enum ServerKeyUse { Signing, Encryption }

/// <summary>A key of the authorization server, shared by all nodes.</summary>
public sealed class ServerKey
{
    public Guid Id { get; init; }
    public ServerKeyUse Use { get; init; }

    /// <summary>PKCS #8, sealed with the data-protection keys: whoever encrypts those at rest has encrypted this too.</summary>
    public required byte[] Sealed { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
