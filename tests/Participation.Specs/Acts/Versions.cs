using Participation.Acts;
using Participation.Acts.Carrying;

namespace Participation.Specs.Acts;

/// <summary>Acts in several versions, with what was carried between them told by hand: the specifications of places do not depend on how texts are compared.</summary>
internal static class Versions
{
    public static readonly Guid Consultation = Guid.Parse("0199a000-0000-7000-8000-000000000001");
    public static readonly Guid Officer = Guid.Parse("0199a000-0000-7000-8000-000000000002");
    public static readonly DateTimeOffset Now = new(2026, 11, 5, 9, 0, 0, TimeSpan.FromHours(1));

    public const string Three =
        """
        ОДЛУКА О ЧИСТОЋИ

        Члан 1.
        Прва мисао.
        Члан 2.
        Друга мисао.
        Члан 3.
        Трећа мисао.
        """;

    public static ActReading Reading(string text) => ActReader.Read(SourceText.Lines(text)).Value!;

    public static ActDraftRead Read(string text) =>
        new(Consultation, Officer, SourceFormat.PlainText, Reading(text).Title, Reading(text).Provisions, Reading(text).Warnings, Now);

    /// <summary>An act with its first version.</summary>
    public static Act First(string text) => Then(null, Read(text), new ActVersionPublished(Consultation, 1, "", Officer, Now));

    /// <summary>The next version: rows that are not named were kept.</summary>
    public static Act Next(this Act act, string text, params CarriedProvision[] rows)
    {
        var number = act.Version + 1;
        var draft = Reading(text).Provisions;
        var named = rows.ToDictionary(row => row.From);
        var all = act.Published()!.Provisions.Flatten().Select(p => named.GetValueOrDefault(p.EId) ?? Kept(p.EId)).ToList();
        return Then(act, Read(text), new ActVersionPublished(Consultation, number, "", Officer, Now),
            new ProvisionsCarried(Consultation, act.Version, number, rows.ToSequence(), act.Places.Give(all, draft, number), Now));
    }

    public static Act Then(Act? act, params IEnumerable<ActEvent> events) => events.Aggregate(act, Act.Evolve)!;

    public static CarriedProvision Moved(string from, string to, bool edited = false) => new(from, to, CarryState.Moved, edited, []);
    public static CarriedProvision Edited(string eId) => new(eId, eId, CarryState.Edited, true, []);
    public static CarriedProvision Removed(string eId) => new(eId, null, CarryState.Removed, false, []);
    public static CarriedProvision Merged(string from, string to) => new(from, to, CarryState.Merged, true, []);
    public static CarriedProvision Split(string from, string to, params string[] into) => new(from, to, CarryState.Split, true, into.ToSequence());
    private static CarriedProvision Kept(string eId) => new(eId, eId, CarryState.Kept, false, []);
}
