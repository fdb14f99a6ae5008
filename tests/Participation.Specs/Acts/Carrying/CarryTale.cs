using Participation.Acts;
using Participation.Acts.Carrying;

namespace Participation.Specs.Acts.Carrying;

/// <summary>Two versions of a small act, told as their text.</summary>
internal static class CarryTale
{
    public static Sequence<Provision> Act(string text) => ActReader.Read(SourceText.Lines(text)).Value!.Provisions;

    public static CarriedProvision Of(string eId, string before, string after) => ProvisionCarrier.Carry(Act(before), Act(after)).Single(row => row.From == eId);

    /// <summary>The same act with every wording passed through a function.</summary>
    public static Sequence<Provision> Worded(IEnumerable<Provision> provisions, Func<string, string> word) =>
        provisions.Select(p => p with { Heading = p.Heading is null ? null : word(p.Heading), Text = word(p.Text), Children = Worded(p.Children, word) }).ToSequence();

    /// <summary>The same act with every address passed through a function.</summary>
    public static Sequence<Provision> Addressed(IEnumerable<Provision> provisions, Func<string, string> address) =>
        provisions.Select(p => p with { EId = address(p.EId), Children = Addressed(p.Children, address) }).ToSequence();
}
