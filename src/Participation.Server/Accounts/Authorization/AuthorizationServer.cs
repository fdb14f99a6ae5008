using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Validation.AspNetCore;
using Participation.Server.Kernel;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Participation.Server.Accounts.Authorization;

/// <summary>The OAuth 2.0 and OpenID Connect server for applications that are not our web client (RFC 6749, RFC 7636, OpenID Connect Core).</summary>
internal static class AuthorizationServer
{
    public const string CookieOrBearer = "CookieOrBearer";

    /// <summary>The scope that lets a token write in the person's name; without it a token only reads.</summary>
    public const string Participate = "participate";

    public static string SchemeOf(HttpContext http) => HasBearer(http.Request)
        ? OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme
        : SessionCookie.Scheme;

    public static void AddAuthorizationServer(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ServerKeys>();
        builder.Services.AddScoped<Clients>();
        builder.Services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>, ServerKeysOfTheDatabase>();
        builder.Services.AddSingleton<ClientRegistration>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ClientRegistration>());
        builder.Services.AddHostedService<ExpiredTokens>();
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "participation-consent";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<AccountsDatabase>().ReplaceDefaultEntities<Guid>())
            .AddServer(server => Configure(server, builder))
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.UseAspNetCore();
            });
    }

    public static void MapAuthorizationServer(this IEndpointRouteBuilder app)
    {
        var connect = app.MapGroup("/connect").AllowAnonymous().ExcludeFromDescription();
        connect.MapMethods("/authorize", ["GET", "POST"], Authorize.Handle);
        connect.MapPost("/token", Token.Post).RequireRateLimiting(Limits.SigningIn);
        connect.MapMethods("/userinfo", ["GET", "POST"], UserInfo.Get);
        connect.MapMethods("/logout", ["GET", "POST"], (Delegate)EndSession.Handle);
        connect.MapGet("/consent.css", ConsentPage.Style);
    }

    /// <summary>
    /// Who asks. The authorization server and its tokens are asked only where a request may concern them: looking at every page and every comment costs as much
    /// as routing them does.
    /// </summary>
    public static void UseCookieOrBearer(this IApplicationBuilder app)
    {
        app.UseWhen(Concerns, server => server.UseAuthentication());
        app.UseWhen(http => !Concerns(http), rest => rest.Use(async (http, next) =>
        {
            if ((await http.AuthenticateAsync(SessionCookie.Scheme)).Principal is { } who)
                http.User = who;
            await next(http);
        }));
    }

    private static bool Concerns(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/connect") || http.Request.Path.StartsWithSegments("/.well-known") || HasBearer(http.Request);

    /// <summary>A token may write only with the scope for it; a cookie is our own client and may.</summary>
    public static IApplicationBuilder UseTokenScopes(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.Request.Path.StartsWithSegments("/api") && CrossSiteGuard.IsUnsafe(http.Request) && HasBearer(http.Request) && http.User.Identity is { IsAuthenticated: true })
        {
            Refusal? refusal = http.User.Citizen() is null ? new OnlyPeople() : http.User.HasScope(Participate) ? null : new TokenMayNotWrite();
            if (refusal is not null)
            {
                await refusal.Problem(http).ExecuteAsync(http);
                return;
            }
        }
        await next(http);
    });

    private static bool HasBearer(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    private static void Configure(OpenIddictServerBuilder server, WebApplicationBuilder builder)
    {
        server.SetAuthorizationEndpointUris("connect/authorize")
            .SetTokenEndpointUris("connect/token")
            .SetUserInfoEndpointUris("connect/userinfo")
            .SetEndSessionEndpointUris("connect/logout")
            .SetRevocationEndpointUris("connect/revoke");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowClientCredentialsFlow().AllowRefreshTokenFlow();
        server.Configure(options => options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain));
        server.RegisterScopes(Scopes.Profile, Scopes.Email, Scopes.OfflineAccess, Participate);
        server.SetAccessTokenLifetime(TimeSpan.FromMinutes(15)).SetRefreshTokenLifetime(TimeSpan.FromDays(14));

        if (Uri.TryCreate(builder.Configuration["PublicUrl"], UriKind.Absolute, out var address))
            server.SetIssuer(new Uri(address.GetLeftPart(UriPartial.Authority) + "/"));

        var host = server.UseAspNetCore()
            .EnableAuthorizationEndpointPassthrough()
            .EnableTokenEndpointPassthrough()
            .EnableUserInfoEndpointPassthrough()
            .EnableEndSessionEndpointPassthrough();
        if (builder.Environment.IsDevelopment())
            host.DisableTransportSecurityRequirement();
    }
}
