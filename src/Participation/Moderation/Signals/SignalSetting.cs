using Participation.Municipalities;

namespace Participation.Moderation.Signals;

/// <param name="Weights">All that differ from the usual ones.</param>
/// <param name="Threshold">Null turns holding for signals off.</param>
public sealed record SetSignals(Sequence<SignalWeight> Weights, int? Threshold, Guid By, DateTimeOffset Now);

/// <summary>The law of how much signals count in a municipality: its administrator says, and everybody may know.</summary>
public static class SignalSettingDecider
{
    private const int MostWeights = 20;
    private const int LongestName = 40;

    public static Decision<MunicipalityEvent> Decide(Municipality? state, SetSignals command) => state switch
    {
        null => new MunicipalityNotFound(),
        _ when !state.Holds(command.By, Role.Administrator) => new OnlyAnAdministrator(),
        _ when command.Weights.Count > MostWeights || command.Weights.Any(weight => weight.Weight is < 0 or > SignalSettings.Heaviest || !IsName(weight.Name))
            || command.Weights.Select(weight => weight.Name).Distinct().Count() < command.Weights.Count => new SignalWeightOutOfBounds(),
        _ when command.Threshold is < 1 or > MostWeights * SignalSettings.Heaviest => new SignalThresholdOutOfBounds(),
        _ when state.Signals == new SignalSettings(InOrder(command.Weights), command.Threshold) => Array.Empty<MunicipalityEvent>(),
        _ => new SignalsWeighed(InOrder(command.Weights), command.Threshold, command.By, command.Now),
    };

    private static Sequence<SignalWeight> InOrder(Sequence<SignalWeight> weights) => weights.OrderBy(weight => weight.Name, StringComparer.Ordinal).ToSequence();

    private static bool IsName(string name) => name is { Length: > 0 and <= LongestName } && name.All(letter => char.IsAsciiLetterLower(letter) || letter == '-');
}

public sealed record SignalWeightOutOfBounds() : Refusal(RefusalKind.Invalid, "signal-weight-out-of-bounds",
    new("Тежина сваког знака је цео број од 0 до 100, а сваки знак се наводи једном. Знак са тежином 0 се не узима у обзир.", "The weight of a signal is a whole number from 0 to 100, and each is named once. A signal of weight 0 counts for nothing."));

public sealed record SignalThresholdOutOfBounds() : Refusal(RefusalKind.Invalid, "signal-threshold-out-of-bounds",
    new("Праг за задржавање је цео број од 1 до 2000. Без прага се ништа не задржава.", "The threshold is a whole number from 1 to 2000. Without one nothing is held."));
