using Microsoft.AspNetCore.Identity;
using Participation.Server.Mail;

namespace Participation.Server.Accounts;

/// <summary>The mails that accounts cause. Each is written into the outbox in the transaction that is open.</summary>
public sealed class AccountLetters(UserManager<Account> accounts, AccountsDatabase database, Outbox outbox, PublicAddress address)
{
    private static readonly Words Ignore = new(
        "Ако ово нисте тражили, слободно занемарите ову поруку.", "If you did not ask for this, you can safely ignore this mail.");

    /// <summary>Tells the sender that something waits. To be called after the commit; without it the mail goes out a little later.</summary>
    public void Sent() => outbox.Wake();

    public async Task ConfirmAddress(Account account, CancellationToken cancellation) => await Write(account, new Letter(
        new("Потврдите адресу", "Confirm your address"),
        [
            new("Отворили сте налог на порталу за јавне расправе. Потврдите да је ово ваша адреса:", "You opened an account on the portal of public debates. Confirm that this is your address:"),
        ],
        new(new("Потврди адресу", "Confirm the address"), Link("/nalog/potvrda", account, await accounts.GenerateEmailConfirmationTokenAsync(account))),
        [new("Веза важи три дана.", "The link is valid for three days."), Ignore]), cancellation);

    public async Task ResetPassword(Account account, CancellationToken cancellation) => await Write(account, await NewPassword(account,
        new("Нова лозинка", "A new password"),
        new("Затражена је нова лозинка за ваш налог на порталу за јавне расправе. Поставите је овде:", "A new password was asked for your account on the portal of public debates. Set it here:")), cancellation);

    public async Task AddressHasAnAccount(Account account, CancellationToken cancellation) => await Write(account, await NewPassword(account,
        new("Већ имате налог", "You already have an account"),
        new("Неко је, можда ви, покушао да отвори налог на порталу за јавне расправе са овом адресом. Налог већ постоји, па ништа није промењено. Ако сте заборавили лозинку, поставите нову:",
            "Somebody, perhaps you, tried to open an account on the portal of public debates with this address. The account exists already, so nothing was changed. If you forgot the password, set a new one:")), cancellation);

    private async Task<Letter> NewPassword(Account account, Words subject, Words why) => new(
        subject,
        [why],
        new(new("Постави нову лозинку", "Set a new password"), Link("/nalog/lozinka", account, await accounts.GeneratePasswordResetTokenAsync(account))),
        [new("Веза важи три сата.", "The link is valid for three hours."), Ignore]);

    // In the fragment: browsers send it to no server, so the token reaches no log and no Referer.
    private Uri Link(string path, Account account, string token) => new($"{address.Origin}{path}#id={account.Id}&token={MailToken.Encode(token)}");

    private async Task Write(Account account, Letter letter, CancellationToken cancellation)
    {
        database.Outbox.Add(outbox.Write(letter, account.Email!, account.DisplayName, account.Language));
        await database.SaveChangesAsync(cancellation);
    }
}
