using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Participation.Server.Mail;

namespace Participation.Server.Accounts;

/// <summary>Accounts, the authorization server's entries and the mail that goes out: one schema, so that one transaction covers them. <c>Store/Schema/0005_accounts.sql</c> makes the tables.</summary>
public sealed class AccountsDatabase(DbContextOptions<AccountsDatabase> options)
    : IdentityUserContext<Account, Guid>(options)
{
    public const string Schema = "accounts";

    public DbSet<OutgoingMail> Outbox => Set<OutgoingMail>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(Schema);
        builder.UseOpenIddict<Guid>();

        builder.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.Property(a => a.DisplayName).HasMaxLength(60);
            account.Property(a => a.Language).HasMaxLength(8);
            account.HasIndex(a => a.NormalizedEmail).HasDatabaseName("ix_accounts_normalized_email").IsUnique();

            // Nobody is asked for a telephone number, so there is no place to put one.
            account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_tokens");

        builder.Entity<OutgoingMail>(mail =>
        {
            mail.ToTable("outbox");
            mail.Ignore(m => m.Unsubscribe);
            mail.HasIndex(m => m.NextAttemptAt).HasFilter("next_attempt_at is not null");
        });

        SnakeCase(builder);
    }

    private static void SnakeCase(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            entity.SetTableName(Snake(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Snake(property.Name));
            foreach (var key in entity.GetKeys())
                key.SetName(Snake(key.GetName()!));
            foreach (var key in entity.GetForeignKeys())
                key.SetConstraintName(Snake(key.GetConstraintName()!));
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Snake(index.GetDatabaseName()!));
        }
    }

    private static string Snake(string name) => string.Concat(name.Select((letter, at) =>
        char.IsUpper(letter) && at > 0 && name[at - 1] != '_' && !char.IsUpper(name[at - 1]) ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
