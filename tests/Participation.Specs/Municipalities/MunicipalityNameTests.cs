using Participation.Municipalities;

namespace Participation.Specs.Municipalities;

public class MunicipalityNameTests
{
    [Theory]
    [InlineData("Kosjerić", "kosjeric")]
    [InlineData("Bačka Palanka", "backa-palanka")]
    [InlineData("Aranđelovac", "arandjelovac")]
    [InlineData("Petrovac na Mlavi", "petrovac-na-mlavi")]
    [InlineData("Šabac", "sabac")]
    [InlineData("Žagubica", "zagubica")]
    [InlineData("  Nova  Varoš ", "nova-varos")]
    public void The_slug_is_the_latin_name_in_ascii(string name, string slug) => Assert.Equal(slug, MunicipalityName.Slug(name));

    [Fact]
    public void The_stream_of_a_municipality_never_moves() =>
        Assert.Equal(Guid.Parse("bef60400-3ab3-8d85-9e00-a346e21eac3f"), MunicipalityName.Id("kosjeric"));

    [Fact]
    public void Two_municipalities_have_two_streams() => Assert.NotEqual(MunicipalityName.Id("bor"), MunicipalityName.Id("nis"));
}
