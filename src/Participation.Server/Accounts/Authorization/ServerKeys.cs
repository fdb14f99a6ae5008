using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Npgsql;
using OpenIddict.Server;

namespace Participation.Server.Accounts.Authorization;

public enum ServerKeyUse { Signing, Encryption }

/// <summary>
/// The keys that tokens are signed and sealed with: made once, kept in the database as PKCS #8, the same on every node and after every start. They are
/// sealed with the data-protection keys: whoever encrypts those at rest has encrypted these too.
/// </summary>
internal sealed class ServerKeys(NpgsqlDataSource database, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int Bits = 3072;

    private readonly IDataProtector seal = protection.CreateProtector("Participation.Accounts.ServerKeys");

    /// <summary>Makes the keys where there are none. Not to be run on two nodes at once.</summary>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        await using (var look = database.CreateCommand("select exists (select from accounts.server_keys)"))
            if (await look.ExecuteScalarAsync(cancellation) is true)
                return;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var both = new NpgsqlBatch(connection);
        foreach (var use in Enum.GetValues<ServerKeyUse>())
        {
            using var key = RSA.Create(Bits);
            var now = clock.GetUtcNow();
            both.BatchCommands.Add(new("insert into accounts.server_keys (id, use, sealed, created_at) values ($1, $2, $3, $4)")
            {
                Parameters = { new() { Value = Guid.CreateVersion7(now) }, new() { Value = (int)use }, new() { Value = seal.Protect(key.ExportPkcs8PrivateKey()) }, new() { Value = now.ToUniversalTime() } },
            });
        }
        await both.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Newest first: that one signs, the others are still believed.</summary>
    public IReadOnlyList<RsaSecurityKey> Of(ServerKeyUse use)
    {
        using var command = database.CreateCommand("select id, sealed from accounts.server_keys where use = $1 order by created_at desc, id desc");
        command.Parameters.Add(new() { Value = (int)use });
        using var reader = command.ExecuteReader();
        var keys = new List<RsaSecurityKey>();
        while (reader.Read())
            keys.Add(Open(reader.GetGuid(0), reader.GetFieldValue<byte[]>(1)));
        return keys;
    }

    private RsaSecurityKey Open(Guid id, byte[] stored)
    {
        var key = RSA.Create();
        key.ImportPkcs8PrivateKey(seal.Unprotect(stored), out _);
        return new RsaSecurityKey(key) { KeyId = id.ToString("N") };
    }
}

/// <summary>Gives the keys to OpenIddict when it first needs them, after the start has made sure that they exist.</summary>
internal sealed class ServerKeysOfTheDatabase(ServerKeys keys) : IConfigureOptions<OpenIddictServerOptions>
{
    public void Configure(OpenIddictServerOptions options)
    {
        foreach (var key in keys.Of(ServerKeyUse.Signing))
            options.SigningCredentials.Add(new SigningCredentials(key, SecurityAlgorithms.RsaSha256));
        foreach (var key in keys.Of(ServerKeyUse.Encryption))
            options.EncryptionCredentials.Add(new EncryptingCredentials(key, SecurityAlgorithms.RsaOAEP, SecurityAlgorithms.Aes256CbcHmacSha512));
    }
}
