using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace Participation.Server.Accounts.Authorization;

/// <summary>The keys that tokens are signed and sealed with: made once, kept in the database, the same on every node and after every start.</summary>
internal sealed class ServerKeys(AccountsDatabase database, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int Bits = 3072;

    private readonly IDataProtector seal = protection.CreateProtector("Participation.Accounts.ServerKeys");

    /// <summary>Makes the keys where there are none. Not to be run on two nodes at once.</summary>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        if (await database.ServerKeys.AnyAsync(cancellation))
            return;
        foreach (var use in Enum.GetValues<ServerKeyUse>())
        {
            using var key = RSA.Create(Bits);
            var now = clock.GetUtcNow();
            database.ServerKeys.Add(new ServerKey { Id = Guid.CreateVersion7(now), Use = use, Sealed = seal.Protect(key.ExportPkcs8PrivateKey()), CreatedAt = now });
        }
        await database.SaveChangesAsync(cancellation);
    }

    /// <summary>Newest first: that one signs, the others are still believed.</summary>
    public IReadOnlyList<RsaSecurityKey> Of(ServerKeyUse use) =>
        [.. database.ServerKeys.AsNoTracking().Where(key => key.Use == use).OrderByDescending(key => key.CreatedAt).ThenByDescending(key => key.Id).AsEnumerable().Select(Open)];

    private RsaSecurityKey Open(ServerKey stored)
    {
        var key = RSA.Create();
        key.ImportPkcs8PrivateKey(seal.Unprotect(stored.Sealed), out _);
        return new RsaSecurityKey(key) { KeyId = stored.Id.ToString("N") };
    }
}

/// <summary>Gives the keys to OpenIddict when it first needs them, after the start has made sure that they exist.</summary>
internal sealed class ServerKeysOfTheDatabase(IServiceScopeFactory scopes) : IConfigureOptions<OpenIddictServerOptions>
{
    public void Configure(OpenIddictServerOptions options)
    {
        using var scope = scopes.CreateScope();
        var keys = scope.ServiceProvider.GetRequiredService<ServerKeys>();
        foreach (var key in keys.Of(ServerKeyUse.Signing))
            options.SigningCredentials.Add(new SigningCredentials(key, SecurityAlgorithms.RsaSha256));
        foreach (var key in keys.Of(ServerKeyUse.Encryption))
            options.EncryptionCredentials.Add(new EncryptingCredentials(key, SecurityAlgorithms.RsaOAEP, SecurityAlgorithms.Aes256CbcHmacSha512));
    }
}
