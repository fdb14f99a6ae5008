using CsCheck;
using Participation.Acts;
using Participation.Acts.Carrying;
using Participation.Language;
using static Participation.Specs.Acts.Carrying.CarryTale;

namespace Participation.Specs.Acts.Carrying;

/// <summary>What holds for any two versions of any act, and for laws in force.</summary>
public sealed class CarriedActSpecs
{
    private static readonly Gen<string> Line = Gen.OneOfConst("Члан 1.", "Члан 2.", "Члан 3.", "Члан 4.", "I. ОСНОВНЕ ОДРЕДБЕ", "II. НАДЗОР", "1) назив;", "2) седиште;", "1) назив и седиште;", "– изузетно;", "Брисан.",
        "Овом одлуком уређује се начин коришћења паркова.", "Овом одлуком уређује се начин одржавања паркова. Надзор врши инспекција.", "Надзор врши инспекција.", "Nadzor vrši inspekcija.",
        "Пријава садржи:", "*Службени гласник РС, број 47/2018", "(1) власник;");

    private static readonly Gen<Sequence<Provision>> AnyAct =
        Line.Array[0, 24].Select(lines => ActReader.Read(SourceText.Lines($"ОДЛУКА\n\nЧлан 1.\n\n{string.Join("\n\n", lines)}")).Value!.Provisions);

    [Theory]
    [InlineData(RealActs.LocalSelfGovernment)]
    [InlineData(RealActs.Utilities)]
    [InlineData(RealActs.OfficialLanguage)]
    public void A_law_that_did_not_change_is_kept_whole(string name) =>
        Assert.All(ProvisionCarrier.Carry(RealActs.Read(name).Provisions, RealActs.Read(name).Provisions), row => Assert.Equal((row.From, CarryState.Kept), (row.To, row.State)));

    [Theory]
    [InlineData(RealActs.LocalSelfGovernment)]
    [InlineData(RealActs.Utilities)]
    [InlineData(RealActs.OfficialLanguage)]
    public void The_other_script_is_no_other_law(string name) =>
        Assert.All(ProvisionCarrier.Carry(RealActs.Read(name).Provisions, Worded(RealActs.Read(name).Provisions, SerbianScript.ToLatin)), row => Assert.Equal((row.From, CarryState.Kept), (row.To, row.State)));

    [Theory]
    [InlineData(RealActs.LocalSelfGovernment)]
    [InlineData(RealActs.Utilities)]
    [InlineData(RealActs.OfficialLanguage)]
    public void New_numbers_alone_lose_nothing(string name) =>
        Assert.All(ProvisionCarrier.Carry(RealActs.Read(name).Provisions, Addressed(RealActs.Read(name).Provisions, eId => $"att_1__{eId}")),
            row => Assert.Equal(($"att_1__{row.From}", CarryState.Moved, false), (row.To, row.State, row.Edited)));

    [Fact]
    public void Every_provision_has_one_row_in_its_order() =>
        Gen.Select(AnyAct, AnyAct).Sample((before, after) => Assert.Equal(before.Flatten().Select(p => p.EId), ProvisionCarrier.Carry(before, after).Select(row => row.From)), iter: 2000);

    [Fact]
    public void Every_row_leads_to_a_provision_that_is_there_or_says_that_it_was_removed() =>
        Gen.Select(AnyAct, AnyAct).Sample((before, after) =>
        {
            var there = after.Flatten().Select(p => p.EId).ToHashSet();
            foreach (var row in ProvisionCarrier.Carry(before, after))
            {
                Assert.Equal(row.State == CarryState.Removed, row.To is null);
                Assert.True(row.To is null || there.Contains(row.To));
                Assert.Equal(row.State == CarryState.Split, row.Into.Count > 1);
                Assert.True(row.Into.Count == 0 || (row.Into.Contains(row.To!) && row.Into.All(there.Contains)));
                Assert.True(row.State is not (CarryState.Kept or CarryState.Edited) || row.To == row.From);
            }
        }, iter: 2000);

    [Fact]
    public void Two_provisions_meet_at_one_address_only_where_they_were_merged() =>
        Gen.Select(AnyAct, AnyAct).Sample((before, after) =>
        {
            foreach (var shared in ProvisionCarrier.Carry(before, after).Where(row => row.To is not null).GroupBy(row => row.To).Where(rows => rows.Count() > 1))
                Assert.All(shared, row => Assert.True(row.State is CarryState.Merged or CarryState.Split));
        }, iter: 2000);

    [Fact]
    public void Any_act_carried_to_itself_is_kept() =>
        AnyAct.Sample(act => Assert.All(ProvisionCarrier.Carry(act, act), row => Assert.Equal((row.From, CarryState.Kept), (row.To, row.State))), iter: 2000);

    [Fact]
    public void The_same_two_versions_always_give_the_same_answer() =>
        Gen.Select(AnyAct, AnyAct).Sample((before, after) => Assert.Equal(ProvisionCarrier.Carry(before, after), ProvisionCarrier.Carry(before, after)), iter: 500);
}
