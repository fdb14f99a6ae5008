using Microsoft.AspNetCore.Identity;

namespace Participation.Server.Accounts;

/// <summary>
/// A person's account: the only place of the system that knows who stands behind a pseudonymous citizen id.
/// Its <see cref="IdentityUser{TKey}.Id"/> is that id; everything else here is personal data and appears in no event and no log.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    /// <summary>The language and script that the person is written to in: <c>sr-Cyrl</c>, <c>sr-Latn</c> or <c>en</c>.</summary>
    public required string Language { get; set; }

    public DateTimeOffset RegisteredAt { get; init; }
}
