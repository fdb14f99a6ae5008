using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;
using Participation.Server.Accounts.Authorization;

namespace Participation.Server.Accounts;

/// <summary>Plugs accounts in: identity and sessions, the authorization server, and their routes.</summary>
public static class AccountsModule
{
    private const int LargestBody = 16 * 1024;

    // The letters of «accounts» as bytes, so that nothing else takes the same lock by chance.
    private const long Lock = 0x6163636f756e7473;

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddDbContext<AccountsDatabase>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            // What fails is thrown, and said once where the request ends.
            .ConfigureWarnings(said => said.Ignore(RelationalEventId.ConnectionError, RelationalEventId.CommandError, CoreEventId.QueryIterationFailed, CoreEventId.SaveChangesFailed)));
        services.AddDataProtection().SetApplicationName("participation");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, SharedKeys>();

        services.AddIdentityCore<Account>(Identify)
            .AddEntityFrameworkStores<AccountsDatabase>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<CitizenClaims>()
            .AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider)
            .AddTokenProvider<ConfirmationTokens>(ConfirmationTokens.Name);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(3));
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(5));

        services.AddAuthentication(AuthorizationServer.CookieOrBearer)
            .AddCookie(SessionCookie.Scheme, options => SessionCookie.Configure(options, builder.Environment))
            .AddPolicyScheme(AuthorizationServer.CookieOrBearer, null, options => options.ForwardDefaultSelector = AuthorizationServer.SchemeOf);
        // A program in its own name is nobody's citizen: it reads what everybody reads.
        services.AddAuthorizationBuilder().SetDefaultPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(context => context.User.Citizen() is not null).Build());

        services.AddSingleton<PublicAddress>();
        services.AddSingleton<RolesHeld>();
        services.AddSingleton<MailLimits>();
        services.AddScoped<AccountLetters>();
        services.AddScoped<AppointedAdministrators>();
        services.AddScoped<DemoAccounts>();
        builder.AddLimits();
        builder.AddAuthorizationServer();
    }

    /// <summary>
    /// What must be there before the first request, after the schema: the shared keys, and in Development the demo accounts.
    /// Nodes that start together do it one after the other, so the later find everything done.
    /// </summary>
    public static async Task PrepareAccountsAsync(this WebApplication app, CancellationToken cancellation = default)
    {
        await using var guard = await app.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(cancellation);
        await Execute(guard, $"select pg_advisory_lock({Lock})", cancellation);
        try
        {
            await Prepare(app, cancellation);
        }
        finally
        {
            await Execute(guard, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task Prepare(WebApplication app, CancellationToken cancellation)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ServerKeys>().EnsureAsync(cancellation);
        await scope.ServiceProvider.GetRequiredService<AppointedAdministrators>().AppointAllAsync(cancellation);
        if (!app.Environment.IsDevelopment() && string.IsNullOrEmpty(app.Configuration["PublicUrl"]))
            app.Logger.LogWarning("PublicUrl is not set: links in mails lead to this server's own address, which people may not reach");
        if (app.Environment.IsDevelopment())
            await scope.ServiceProvider.GetRequiredService<DemoAccounts>().EnsureAsync(cancellation);
    }

    /// <summary>In this order: who asks, whether our own client sent it or a token that may, whether it is too much, whether it is allowed.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseAfterRegistration();
        app.UseCookieOrBearer();
        app.UseCrossSiteGuard();
        app.UseTokenScopes();
        app.UseRateLimiter();
        app.UseAuthorization();
    }

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").AllowAnonymous().WithTags("Accounts").WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody));

        api.MapPost("/accounts", Register.Post).RequireRateLimiting(Limits.Registering)
            .WithName("Register").WithSummary("Opens an account. A taken address is answered the same way; its owner gets a mail.")
            .Produces(204).ProducesProblem(422).ProducesProblem(429);
        api.MapPost("/accounts/confirmation", ConfirmAddress.PostAgain).RequireRateLimiting(Limits.Registering)
            .WithName("SendConfirmation").WithSummary("Sends the mail that confirms the address again.").Produces(204).ProducesProblem(429);
        api.MapPost("/accounts/confirm", ConfirmAddress.Post).RequireRateLimiting(Limits.Registering)
            .WithName("ConfirmAddress").WithSummary("Confirms the address with the token of the mail.").Produces(204).ProducesProblem(409).ProducesProblem(429);
        api.MapPost("/accounts/password/forgotten", ForgottenPassword.Post).RequireRateLimiting(Limits.Registering)
            .WithName("ForgetPassword").WithSummary("Sends a link for a new password, if there is such an account.").Produces(204).ProducesProblem(422).ProducesProblem(429);
        api.MapPost("/accounts/password/reset", ForgottenPassword.PostReset).RequireRateLimiting(Limits.Registering)
            .WithName("ResetPassword").WithSummary("Sets a new password with the token of the mail.").Produces(204).ProducesProblem(409).ProducesProblem(422).ProducesProblem(429);

        api.MapPost("/session", Session.Post).RequireRateLimiting(Limits.SigningIn)
            .WithName("SignIn").WithSummary("Signs in with a cookie.").Produces<WhoAmI>().ProducesProblem(401).ProducesProblem(429);
        api.MapGet("/session", Session.Get).WithName("WhoAmI").WithSummary("Who is signed in, with the roles in each municipality; `account` is null for nobody.").Produces<WhoAmI>();
        api.MapDelete("/session", Session.Delete).WithName("SignOut").WithSummary("Signs out.").Produces(204);
        app.MapAuthorizationServer();
    }

    private static void Identify(IdentityOptions options)
    {
        // The address identifies a person; the user name is the id again, in ASCII. PasswordRules says what a password must be.
        options.Password = new() { RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 0 };
        options.Lockout = new() { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5), AllowedForNewUsers = true };
        options.Tokens.EmailConfirmationTokenProvider = ConfirmationTokens.Name;
    }

    /// <summary>Links that confirm an address may lie in a mailbox for three days; links that set a password only hours.</summary>
    private sealed class ConfirmationTokens(IDataProtectionProvider protection, IOptions<ConfirmationTokens.Lifespan> options, ILogger<DataProtectorTokenProvider<Account>> log)
        : DataProtectorTokenProvider<Account>(protection, options, log)
    {
        public new const string Name = "Confirmation";

        public sealed class Lifespan : DataProtectionTokenProviderOptions
        {
            public Lifespan() => (base.Name, TokenLifespan) = (ConfirmationTokens.Name, TimeSpan.FromDays(3));
        }
    }
}
