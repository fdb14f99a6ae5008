using System.Collections.Immutable;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Participation.Server.Accounts.Authorization;

/// <summary>The step where a person lets another application act for them: sign in, see what it asks for, say yes or no.</summary>
internal static class Authorize
{
    public static async Task<IResult> Handle(
        HttpContext http, UserManager<Account> accounts, IOpenIddictApplicationManager applications, IOpenIddictAuthorizationManager authorizations,
        IAntiforgery antiforgery, TimeProvider clock, CancellationToken cancellation)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var session = await http.AuthenticateAsync(SessionCookie.Scheme);
        var account = session.Principal?.Citizen() is { } id ? await accounts.FindByIdAsync(id.ToString()) : null;
        if (account is null || MustSignInAgain(request, session, clock))
            return request.HasPromptValue(PromptValues.None) ? Refuse(Errors.LoginRequired) : SignInFirst(http, request, again: account is not null);

        var application = (await applications.FindByClientIdAsync(request.ClientId!, cancellation))!;
        var client = (await applications.GetIdAsync(application, cancellation))!;
        var given = await Find(authorizations, account, client, request.GetScopes(), cancellation);

        var answered = HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.Form.ContainsKey("consent");
        if (answered && !await antiforgery.IsRequestValidAsync(http))
            return Refuse(Errors.AccessDenied);
        if (answered && http.Request.Form["consent"] != "yes")
            return Refuse(Errors.AccessDenied);
        if (!answered && (given is null || request.HasPromptValue(PromptValues.Consent)))
        {
            return request.HasPromptValue(PromptValues.None)
                ? Refuse(Errors.ConsentRequired)
                : ConsentPage.Show(http, antiforgery, await applications.GetDisplayNameAsync(application, cancellation) ?? request.ClientId!, account, request);
        }

        given ??= await authorizations.CreateAsync(TokenIdentity.Of(account, request.GetScopes()), account.Id.ToString(), client, AuthorizationTypes.Permanent, request.GetScopes(), cancellation);
        return Results.SignIn(
            TokenIdentity.Of(account, request.GetScopes(), await authorizations.GetIdAsync(given, cancellation)),
            authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    public static IResult Refuse(string error) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = error }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);

    private static async Task<object?> Find(IOpenIddictAuthorizationManager authorizations, Account account, string client, ImmutableArray<string> scopes, CancellationToken cancellation)
    {
        await foreach (var found in authorizations.FindAsync(account.Id.ToString(), client, Statuses.Valid, AuthorizationTypes.Permanent, scopes, cancellation))
            return found;
        return null;
    }

    private static bool MustSignInAgain(OpenIddictRequest request, AuthenticateResult session, TimeProvider clock) =>
        request.HasPromptValue(PromptValues.Login)
        || (request.MaxAge is { } seconds && session.Properties?.IssuedUtc is { } since && clock.GetUtcNow() - since > TimeSpan.FromSeconds(seconds));

    /// <summary>To the web client's own page, which comes back here; without <c>prompt=login</c>, or it would never end.</summary>
    private static IResult SignInFirst(HttpContext http, OpenIddictRequest request, bool again)
    {
        var back = QueryString.Create(request.GetParameters()
            .Where(parameter => parameter.Key != Parameters.Prompt)
            .Select(parameter => KeyValuePair.Create(parameter.Key, (string?)parameter.Value)));
        return Results.Redirect((again ? "/prijava?ponovo=1&povratak=" : "/prijava?povratak=") + Uri.EscapeDataString(http.Request.Path + back));
    }
}
