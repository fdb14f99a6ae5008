using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Participation.Server.Accounts;

namespace Participation.Server.Tests.Harness;

/// <summary>Many citizens with sessions, without the slow work that a password is meant to cost.</summary>
public static class Crowd
{
    public static async Task<Person[]> GatherAsync(this Town town, int people) =>
        await Task.WhenAll(Enumerable.Range(1, people).Select(number => town.SessionOfNewCitizenAsync($"Грађанин {number}")));

    private static async Task<Person> SessionOfNewCitizenAsync(this Town town, string displayName)
    {
        await using var scope = town.Server.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var now = town.Server.Clock.GetUtcNow();
        var account = new Account { Id = Guid.CreateVersion7(), DisplayName = displayName, Language = "sr-Cyrl", RegisteredAt = now };
        account.UserName = account.Id.ToString("N");
        account.Email = $"{account.UserName}@crowd.example";
        Assert.True((await services.GetRequiredService<UserManager<Account>>().CreateAsync(account)).Succeeded);

        var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(principal), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddDays(1) }, IdentityConstants.ApplicationScheme);
        var person = town.Visitor();
        person.Browser.DefaultRequestHeaders.Add("Cookie", $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(ticket)}");
        return person.Knowing(account.Id);
    }
}
