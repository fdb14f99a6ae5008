using System.Collections.Immutable;
using Participation.Moderation.Signals;

namespace Participation.Municipalities;

public enum MunicipalityKind { Municipality, City }

/// <summary>What a person may be in one municipality beyond a citizen. An administrator names the others and changes settings, but neither moderates nor answers.</summary>
public enum Role { Moderator, Officer, Administrator }

public sealed record RoleHolding(Guid Citizen, Role Role);

public sealed record ConductRule(string Number, Words Text);

/// <summary>A rule that a decision names.</summary>
/// <param name="Text">As it reads on that day; null where the municipality has no such rule.</param>
/// <param name="Repealed">It had one of that number, which holds no more.</param>
public sealed record CitedRule(string Number, Words? Text, bool Repealed = false)
{
    /// <summary>Why no decision can be made under it; null where one can.</summary>
    public Refusal? Broken => Text is not null ? null : Repealed ? new RuleWasRepealed(Number) : new RuleNotFound(Number);
}

/// <summary>The tenant: its names, its settings and who works for it.</summary>
public sealed record Municipality : IEvolve<Municipality, MunicipalityEvent>
{
    /// <summary>Holds for every kind of debate until the municipality sets its own; usual in local decisions, prescribed by no law.</summary>
    public const int UsualMinimumDays = 15;

    public const int UsualPromiseHours = 24;
    public const int UsualAppealDays = 15;

    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required string NameLatin { get; init; }
    public string? Genitive { get; init; }
    public MunicipalityKind Kind { get; init; }
    public string? District { get; init; }

    /// <summary>BCP 47; Serbian first, it is official everywhere.</summary>
    public ImmutableList<string> Languages { get; init; } = ["sr"];

    public ImmutableList<ConductRule> Rules { get; init; } = [];
    /// <summary>Numbers that stood for a rule once: whoever still cites one is told so.</summary>
    public ImmutableList<string> Repealed { get; init; } = [];

    public int MinimumDays { get; init; } = UsualMinimumDays;
    public ImmutableSortedDictionary<string, int> MinimumDaysOf { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);
    public string? Colour { get; init; }

    /// <summary>A day until the municipality sets its own.</summary>
    public int PromiseHours { get; init; } = UsualPromiseHours;

    /// <summary>Fifteen days, as for appeals in administrative procedure (ЗУП, чл. 153), until the municipality sets its own.</summary>
    public int AppealDays { get; init; } = UsualAppealDays;

    public ImmutableList<RoleHolding> Roles { get; init; } = [];

    /// <summary>How much signals of spam count here.</summary>
    public SignalSettings Signals { get; init; } = SignalSettings.Usual;

    /// <summary>How soon moderators look at what waits for them.</summary>
    public TimeSpan Promise => TimeSpan.FromHours(PromiseHours);

    public bool Holds(Guid citizen, Role role) => Roles.Contains(new RoleHolding(citizen, role));

    /// <summary>A rule as a moderator cites it.</summary>
    public CitedRule Cite(string number) => new(number, Rules.Find(rule => rule.Number == number)?.Text, Repealed.Contains(number));

    /// <summary>The shortest debate of that kind, in calendar days.</summary>
    public int MinimumDaysFor(string kind) => MinimumDaysOf.GetValueOrDefault(kind, MinimumDays);

    public static Municipality? Evolve(Municipality? state, MunicipalityEvent happened) => (state, happened) switch
    {
        (null, MunicipalityFounded founded) => new Municipality
        {
            Id = founded.Municipality,
            Slug = founded.Slug,
            Name = founded.Name,
            NameLatin = founded.NameLatin,
            Genitive = founded.Genitive,
            Kind = founded.Kind,
            District = founded.District,
        },
        (null, _) => null,
        (_, OfficialLanguageAdded added) => state with { Languages = state.Languages.Remove(added.Language).Add(added.Language) },
        (_, ConductRuleAdopted adopted) => state with { Rules = With(state.Rules, new(adopted.Number, adopted.Text)), Repealed = state.Repealed.Remove(adopted.Number) },
        (_, ConductRuleRepealed repealed) => state with
        {
            Rules = state.Rules.RemoveAll(rule => rule.Number == repealed.Number),
            Repealed = state.Repealed.Remove(repealed.Number).Add(repealed.Number),
        },
        (_, MinimumPeriodSet { Kind: null } set) => state with { MinimumDays = set.Days },
        (_, MinimumPeriodSet { Kind: { } kind } set) => state with { MinimumDaysOf = state.MinimumDaysOf.SetItem(kind, set.Days) },
        (_, SignalsWeighed weighed) => state with { Signals = new(weighed.Weights, weighed.Threshold) },
        (_, ModerationTermsSet set) => state with { PromiseHours = set.PromiseHours, AppealDays = set.AppealDays },
        (_, ColourChosen chosen) => state with { Colour = chosen.Colour },
        (_, RoleGranted granted) => state with { Roles = state.Roles.Remove(new(granted.Citizen, granted.Role)).Add(new(granted.Citizen, granted.Role)) },
        (_, RoleEnded ended) => state with { Roles = state.Roles.Remove(new(ended.Citizen, ended.Role)) },
        _ => state,
    };

    private static ImmutableList<ConductRule> With(ImmutableList<ConductRule> rules, ConductRule rule)
    {
        var at = rules.FindIndex(known => known.Number == rule.Number);
        return at < 0 ? rules.Add(rule) : rules.SetItem(at, rule);
    }
}
