using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Participation.Server.Accounts.Authorization;

/// <summary>One application of the section <c>Clients</c>.</summary>
public sealed class ClientSettings
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>With a secret the client may also act in its own name (client credentials); without, it is an application on a person's device.</summary>
    public string? Secret { get; set; }

    public string[] RedirectUris { get; set; } = [];

    public string[] PostLogoutRedirectUris { get; set; } = [];

    /// <summary>What it may ask for beside <c>openid</c>: <c>profile</c>, <c>email</c>, <c>participate</c>.</summary>
    public string[] Scopes { get; set; } = [];
}

/// <summary>Registers the configured applications, and in Development one to try with.</summary>
internal sealed class Clients(IOpenIddictApplicationManager applications, IConfiguration configuration, IHostEnvironment environment)
{
    private static readonly ClientSettings Demo = new()
    {
        Id = "demo",
        Name = "Пробна апликација",
        RedirectUris = ["http://127.0.0.1/povratak", "http://localhost/povratak", "http://127.0.0.1:5099/povratak"],
        PostLogoutRedirectUris = ["http://127.0.0.1/povratak"],
        Scopes = ["profile", "email", "participate"],
    };

    private static readonly ClientSettings DemoProgram = new() { Id = "demo-program", Name = "Пробни програм", Secret = "demo-program-secret" };

    /// <summary>Brings the stored applications into the form that the configuration says now. One that left the configuration is removed.</summary>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        var wanted = configuration.GetSection("Clients").Get<List<ClientSettings>>() ?? [];
        if (environment.IsDevelopment())
            wanted.AddRange([Demo, DemoProgram]);

        var known = new Dictionary<string, object>();
        await foreach (var stored in applications.ListAsync(cancellationToken: cancellation))
            known[(await applications.GetClientIdAsync(stored, cancellation))!] = stored;

        foreach (var client in wanted)
        {
            if (known.Remove(client.Id, out var stored))
                await Update(stored, client, cancellation);
            else
                await applications.CreateAsync(Describe(client), cancellation);
        }
        foreach (var gone in known.Values)
            await applications.DeleteAsync(gone, cancellation);
    }

    // Hashing a secret costs time at every start, so an application that already is as wanted is left alone.
    private async Task Update(object stored, ClientSettings client, CancellationToken cancellation)
    {
        var now = new OpenIddictApplicationDescriptor();
        await applications.PopulateAsync(now, stored, cancellation);
        var wanted = Describe(client);
        var same = now.DisplayName == wanted.DisplayName && now.ClientType == wanted.ClientType
            && now.Permissions.SetEquals(wanted.Permissions) && now.RedirectUris.SetEquals(wanted.RedirectUris) && now.PostLogoutRedirectUris.SetEquals(wanted.PostLogoutRedirectUris)
            && (client.Secret is null || await applications.ValidateClientSecretAsync(stored, client.Secret, cancellation));
        if (!same)
            await applications.UpdateAsync(stored, wanted, cancellation);
    }

    private static OpenIddictApplicationDescriptor Describe(ClientSettings client)
    {
        var described = new OpenIddictApplicationDescriptor
        {
            ClientId = client.Id,
            ClientSecret = client.Secret,
            ClientType = client.Secret is null ? ClientTypes.Public : ClientTypes.Confidential,
            ConsentType = ConsentTypes.Explicit,
            DisplayName = client.Name,
        };
        described.Permissions.Add(Permissions.Endpoints.Token);
        described.Permissions.Add(Permissions.Endpoints.Revocation);
        if (client.Secret is not null)
            described.Permissions.Add(Permissions.GrantTypes.ClientCredentials);
        if (client.RedirectUris.Length > 0)
        {
            described.Permissions.UnionWith([Permissions.Endpoints.Authorization, Permissions.Endpoints.EndSession,
                Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code]);
        }
        described.Permissions.UnionWith(client.Scopes.Select(scope => Permissions.Prefixes.Scope + scope));
        described.RedirectUris.UnionWith(client.RedirectUris.Select(uri => new Uri(uri)));
        described.PostLogoutRedirectUris.UnionWith(client.PostLogoutRedirectUris.Select(uri => new Uri(uri)));
        return described;
    }
}
