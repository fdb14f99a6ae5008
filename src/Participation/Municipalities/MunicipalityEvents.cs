using Participation.Moderation.Signals;

namespace Participation.Municipalities;

/// <summary>What can become true of one municipality, in order of life. <c>By</c> is a pseudonymous citizen id; null is the operator of the platform.</summary>
public abstract record MunicipalityEvent;

/// <param name="Slug">The Latin name in ASCII, the name in every address; never changes.</param>
/// <param name="Name">Nominative in Cyrillic.</param>
/// <param name="Genitive">«Чачка» of «Чачак»; null where nobody has checked it.</param>
public sealed record MunicipalityFounded(
    Guid Municipality, string Slug, string Name, string NameLatin, string? Genitive, MunicipalityKind Kind, string? District, DateTimeOffset At) : MunicipalityEvent;

/// <summary>A language beside Serbian came into official use (Закон о службеној употреби језика и писама, art. 11).</summary>
/// <param name="Language">BCP 47, e.g. <c>hu</c>.</param>
public sealed record OfficialLanguageAdded(string Language, DateTimeOffset At) : MunicipalityEvent;

/// <summary>A rule of conduct holds from now on, or holds in new words. Moderators cite it by number.</summary>
public sealed record ConductRuleAdopted(string Number, Words Text, Guid? By, DateTimeOffset At) : MunicipalityEvent;

/// <summary>A rule of conduct holds no more; decisions made under it stand as they were made.</summary>
public sealed record ConductRuleRepealed(string Number, Guid? By, DateTimeOffset At) : MunicipalityEvent;

/// <summary>The shortest debate that this municipality allows. The law sets none for most kinds, so it is the municipality's own.</summary>
/// <param name="Kind">A kind of consultation as in the API (<c>general-act</c>); null for every kind without its own.</param>
/// <param name="Days">Calendar days.</param>
public sealed record MinimumPeriodSet(string? Kind, int Days, Guid? By, DateTimeOffset At) : MunicipalityEvent;

/// <summary>How soon moderators look at what waits for them, and within which term a decision can be appealed.</summary>
/// <param name="PromiseHours">From the first report, or from the submission of what is held.</param>
/// <param name="AppealDays">Calendar days from the decision; within as many an appeal is decided.</param>
public sealed record ModerationTermsSet(int PromiseHours, int AppealDays, Guid? By, DateTimeOffset At) : MunicipalityEvent;

/// <param name="Colour">The seed of the municipality's theme: <c>#rrggbb</c> in lower case.</param>
public sealed record ColourChosen(string Colour, Guid? By, DateTimeOffset At) : MunicipalityEvent;

/// <summary>How much signals of spam count from now on, and from which sum on a submission waits for a moderator.</summary>
/// <param name="Weights">All that differ from the usual ones, by name.</param>
/// <param name="Threshold">Null where nothing waits for signals.</param>
public sealed record SignalsWeighed(Sequence<SignalWeight> Weights, int? Threshold, Guid? By, DateTimeOffset At) : MunicipalityEvent;

public sealed record RoleGranted(Guid Citizen, Role Role, Guid? By, DateTimeOffset At) : MunicipalityEvent;

public sealed record RoleEnded(Guid Citizen, Role Role, Guid? By, DateTimeOffset At) : MunicipalityEvent;
