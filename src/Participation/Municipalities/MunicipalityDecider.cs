using System.Globalization;

namespace Participation.Municipalities;

/// <param name="Languages">Official ones beside Serbian, BCP 47.</param>
public sealed record FoundMunicipality(
    string Name, string NameLatin, string? Genitive, MunicipalityKind Kind, string? District, IReadOnlyList<string> Languages, DateTimeOffset Now);

public sealed record AdoptConductRule(string Number, Words Text, Guid By, DateTimeOffset Now);

public sealed record RepealConductRule(string Number, Guid By, DateTimeOffset Now);

public sealed record SetMinimumPeriod(string? Kind, int Days, Guid By, DateTimeOffset Now);

public sealed record SetModerationTerms(int PromiseHours, int AppealDays, Guid By, DateTimeOffset Now);

public sealed record ChooseColour(string Colour, Guid By, DateTimeOffset Now);

public sealed record GrantRole(Guid Citizen, Role Role, Guid By, DateTimeOffset Now);

public sealed record EndRole(Guid Citizen, Role Role, Guid By, DateTimeOffset Now);

/// <summary>The operator's word: how the first administrator comes to a municipality that nobody can administer yet.</summary>
public sealed record AppointByOperator(Guid Citizen, Role Role, DateTimeOffset Now);

public static class MunicipalityDecider
{
    /// <summary>The kinds a minimum can be set for, as the API writes them.</summary>
    public static IReadOnlyList<string> ConsultationKinds { get; } =
    [
        "general-act", "budget", "own-revenues", "strategic-document", "early-insight", "public-insight", "environmental-assessment", "consultation",
    ];

    public static Decision<MunicipalityEvent> Decide(Municipality? state, FoundMunicipality command)
    {
        var slug = MunicipalityName.Slug(command.NameLatin);
        if (state is not null)
            return state.Slug == slug ? Array.Empty<MunicipalityEvent>() : new MunicipalityExists();

        return (MunicipalityEvent[])
        [
            new MunicipalityFounded(MunicipalityName.Id(slug), slug, command.Name, command.NameLatin, command.Genitive, command.Kind, command.District, command.Now),
            .. command.Languages.Where(language => language != "sr").Select(language => new OfficialLanguageAdded(language, command.Now)),
            .. CodeOfConduct.Rules.Select(rule => new ConductRuleAdopted(rule.Number, rule.Text, null, command.Now)),
        ];
    }

    public static Decision<MunicipalityEvent> Decide(Municipality? state, AdoptConductRule command) => Administered(state, command.By) switch
    {
        { } refusal => refusal,
        null when !Worded(command) => new RuleNeedsWords(),
        null when state!.Rules.Contains(new(command.Number, command.Text)) => Array.Empty<MunicipalityEvent>(),
        null => new ConductRuleAdopted(command.Number, command.Text, command.By, command.Now),
    };

    public static Decision<MunicipalityEvent> Decide(Municipality? state, RepealConductRule command) => Administered(state, command.By) switch
    {
        { } refusal => refusal,
        null when state!.Repealed.Contains(command.Number) => Array.Empty<MunicipalityEvent>(),
        null when state.Rules.All(rule => rule.Number != command.Number) => new ConductRuleNotFound(),
        null when state.Rules.Count == 1 => new LastRuleMustStay(),
        null => new ConductRuleRepealed(command.Number, command.By, command.Now),
    };

    public static Decision<MunicipalityEvent> Decide(Municipality? state, SetMinimumPeriod command) => Administered(state, command.By) switch
    {
        { } refusal => refusal,
        null when command.Kind is not null && !ConsultationKinds.Contains(command.Kind) => new UnknownConsultationKind(),
        null when command.Days is < 1 or > 365 => new MinimumPeriodOutOfBounds(),
        null when SetAlready(state!, command) => Array.Empty<MunicipalityEvent>(),
        null => new MinimumPeriodSet(command.Kind, command.Days, command.By, command.Now),
    };

    public static Decision<MunicipalityEvent> Decide(Municipality? state, SetModerationTerms command) => Administered(state, command.By) switch
    {
        { } refusal => refusal,
        null when command.PromiseHours is < 1 or > 240 || command.AppealDays is < 3 or > 60 => new ModerationTermsOutOfBounds(),
        null when (state!.PromiseHours, state.AppealDays) == (command.PromiseHours, command.AppealDays) => Array.Empty<MunicipalityEvent>(),
        null => new ModerationTermsSet(command.PromiseHours, command.AppealDays, command.By, command.Now),
    };

    public static Decision<MunicipalityEvent> Decide(Municipality? state, ChooseColour command) => Administered(state, command.By) switch
    {
        { } refusal => refusal,
        null when !IsColour(command.Colour) => new ColourNotReadable(),
        null when string.Equals(state!.Colour, command.Colour, StringComparison.OrdinalIgnoreCase) => Array.Empty<MunicipalityEvent>(),
        null => new ColourChosen(command.Colour.ToLowerInvariant(), command.By, command.Now),
    };

    public static Decision<MunicipalityEvent> Decide(Municipality? state, GrantRole command) => Administered(state, command.By) switch
    {
        { } refusal => refusal,
        null when state!.Holds(command.Citizen, command.Role) => Array.Empty<MunicipalityEvent>(),
        null when command.Citizen == command.By => new NobodyNamesThemselves(),
        null => new RoleGranted(command.Citizen, command.Role, command.By, command.Now),
    };

    public static Decision<MunicipalityEvent> Decide(Municipality? state, EndRole command) => Administered(state, command.By) switch
    {
        { } refusal => refusal,
        null when !state!.Holds(command.Citizen, command.Role) => Array.Empty<MunicipalityEvent>(),
        null when command.Role == Role.Administrator && state.Roles.Count(holding => holding.Role == Role.Administrator) == 1 => new LastAdministratorMustStay(),
        null => new RoleEnded(command.Citizen, command.Role, command.By, command.Now),
    };

    public static Decision<MunicipalityEvent> Decide(Municipality? state, AppointByOperator command) => state switch
    {
        null => new MunicipalityNotFound(),
        _ when state.Holds(command.Citizen, command.Role) => Array.Empty<MunicipalityEvent>(),
        _ => new RoleGranted(command.Citizen, command.Role, null, command.Now),
    };

    private static Refusal? Administered(Municipality? state, Guid by) => state switch
    {
        null => new MunicipalityNotFound(),
        _ when !state.Holds(by, Role.Administrator) => new OnlyAnAdministrator(),
        _ => null,
    };

    private static bool SetAlready(Municipality state, SetMinimumPeriod command) => command.Kind is null
        ? state.MinimumDays == command.Days
        : state.MinimumDaysOf.TryGetValue(command.Kind, out var days) && days == command.Days;

    private static bool IsColour(string colour) =>
        colour.Length == 7 && colour[0] == '#' && colour.Skip(1).All(char.IsAsciiHexDigit);

    private static bool Worded(AdoptConductRule command) =>
        int.TryParse(command.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 99
        && number.ToString(CultureInfo.InvariantCulture) == command.Number
        && command.Text.Serbian.Trim().Length is > 0 and <= 1000 && command.Text.English.Trim().Length is > 0 and <= 1000;
}
