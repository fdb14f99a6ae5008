using Participation.Server.Accounts;
using Participation.Server.Accounts.Passwords;

namespace Participation.Server.Tests.Accounts;

public class PasswordRulesTests
{
    private static Refusal? Check(string password, string email = "ana.anic@primer.rs", string name = "Ана Анић") =>
        PasswordRules.Check(PasswordRules.Normalize(password), email, name);

    [Theory]
    [InlineData("четири насумичне речи")]
    [InlineData("četiri nasumične reči")]
    [InlineData("correct horse battery staple")]
    [InlineData("x7#kQ9!mVz")]
    [InlineData("плави трамвај 7")]
    [InlineData("🐌🐌 пуж и кућа 🐌")]
    [InlineData("marija voli da šeta pored reke")]
    public void Anything_long_enough_that_is_not_guessed_first_will_do(string password) => Assert.Null(Check(password));

    [Theory]
    [InlineData("password")]
    [InlineData("Password123!")]
    [InlineData("p@ssw0rd1")]
    [InlineData("lozinka123")]
    [InlineData("Лозинка2024")]
    [InlineData("marija1990")]
    [InlineData("crvenazvezda1991")]
    [InlineData("partizan")]
    [InlineData("12345678")]
    [InlineData("87654321")]
    [InlineData("qwertzuiop")]
    [InlineData("1qaz2wsx")]
    [InlineData("abcdefgh")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("ljubavljubav")]
    [InlineData("iloveyou!!")]
    public void What_is_guessed_first_is_refused(string password) => Assert.IsType<PasswordTooCommon>(Check(password));

    [Theory]
    [InlineData("ana.anic@primer.rs")]
    [InlineData("АнаАнић12")]
    [InlineData("ana.anic1")]
    [InlineData("participation1")]
    [InlineData("еРасправа24")]
    public void What_stands_beside_the_field_is_refused(string password) => Assert.IsType<PasswordTellsOfYou>(Check(password));

    [Fact]
    public void Seven_characters_are_too_few_and_two_hundred_and_fifty_six_are_fine()
    {
        Assert.IsType<PasswordTooShort>(Check("x7#kQ9!"));
        Assert.IsType<PasswordTooShort>(Check("🐌🐌🐌🐌"));
        Assert.Null(Check(string.Concat(Enumerable.Range(0, 64).Select(i => "x7#" + (char)('a' + (i % 26))))));
        Assert.IsType<PasswordTooLong>(Check(string.Concat(Enumerable.Range(0, 65).Select(i => "x7#" + (char)('a' + (i % 26))))));
    }

    [Theory]
    [InlineData("x7#kQ9!mV\0z")]
    [InlineData("x7#kQ9!mV\u001bz")]
    [InlineData("x7#kQ9!mV\ud800z")]
    public void What_cannot_be_typed_is_refused(string password) => Assert.IsType<PasswordCharacters>(Check(password));
}
