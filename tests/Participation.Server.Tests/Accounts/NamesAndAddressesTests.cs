using Participation.Server.Accounts;

namespace Participation.Server.Tests.Accounts;

public class NamesAndAddressesTests
{
    [Theory]
    [InlineData("Ана Анић", "Ана Анић")]
    [InlineData("  Ана   Анић ", "Ана Анић")]
    [InlineData("Jean-Luc O’Brien", "Jean-Luc O’Brien")]
    [InlineData("Szabó Gergő", "Szabó Gergő")]
    [InlineData("c\u030cedo", "čedo")]
    [InlineData("Влада", "Влада")]
    [InlineData("Комшија 2", "Комшија 2")]
    [InlineData("ana_anic & Co.", "ana_anic & Co.")]
    [InlineData("Ана\u00a0Анић", "Ана Анић")]
    [InlineData("Петар Службеник", "Петар Службеник")]
    public void A_name_is_kept_as_it_is_written(string typed, string kept) => Assert.Equal(kept, DisplayName.Read(typed).Name);

    [Theory]
    [InlineData("модератор")]
    [InlineData("Modeратор", typeof(DisplayNameMixesScripts))]
    [InlineData("ADMINISTRATOR")]
    [InlineData("Admin")]
    [InlineData("Општина Косјерић")]
    [InlineData("opstina kosjeric")]
    [InlineData("Општинска управа")]
    [InlineData("Град Ужице")]
    [InlineData("Службеник 7")]
    [InlineData("moderator_2")]
    [InlineData("еУчешће")]
    public void Nobody_poses_as_an_office(string typed, Type? because = null) => Assert.IsType(because ?? typeof(DisplayNamePosesAsOffice), DisplayName.Read(typed).Refusal);

    [Theory]
    [InlineData("А\u200bна")]
    [InlineData("Ана\u202e")]
    [InlineData("Ана\u2066")]
    [InlineData("Ана\nАнић")]
    [InlineData("Ана\ud800")]
    [InlineData("Z\u0300\u0301\u0302\u0303algo")]
    [InlineData("<b>Ана</b>")]
    [InlineData("12345")]
    public void What_hides_or_breaks_a_line_is_refused(string typed) => Assert.IsType<DisplayNameCharacters>(DisplayName.Read(typed).Refusal);

    [Fact]
    public void A_name_has_two_to_sixty_characters()
    {
        Assert.IsType<DisplayNameLength>(DisplayName.Read("А").Refusal);
        Assert.IsType<DisplayNameLength>(DisplayName.Read("   ").Refusal);
        Assert.Null(DisplayName.Read(new string('а', 60)).Refusal);
        Assert.IsType<DisplayNameLength>(DisplayName.Read(new string('а', 61)).Refusal);
    }

    [Theory]
    [InlineData("ana@primer.rs", "ana@primer.rs")]
    [InlineData(" ana.anic+proba@posta.primer.co.rs ", "ana.anic+proba@posta.primer.co.rs")]
    [InlineData("име@пример.срб", "име@пример.срб")]
    public void An_address_that_mail_can_go_to_is_taken(string typed, string kept) => Assert.Equal(kept, EmailAddress.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("ana")]
    [InlineData("ana@")]
    [InlineData("@primer.rs")]
    [InlineData("ana@primer")]
    [InlineData("ana@primer..rs")]
    [InlineData("a na@primer.rs")]
    [InlineData(".ana@primer.rs")]
    [InlineData("ana@primer.rs\nBcc: x@y.rs")]
    [InlineData("<ana@primer.rs>")]
    [InlineData("ana@127.0.0.1")]
    [InlineData("ana\ud800@primer.rs")]
    [InlineData("ana@pri\u202emer.rs")]
    public void What_is_no_address_is_refused(string typed) => Assert.Null(EmailAddress.Read(typed));

    [Fact]
    public void An_address_may_be_as_long_as_mail_allows()
    {
        Assert.NotNull(EmailAddress.Read(new string('a', 64) + "@primer.rs"));
        Assert.Null(EmailAddress.Read(new string('a', 65) + "@primer.rs"));
        Assert.Null(EmailAddress.Read("a@" + string.Join('.', Enumerable.Repeat("primer", 40)) + ".rs"));
    }
}
