namespace Participation.Moderation;

public sealed record OnlyAModeratorHere() : Refusal(RefusalKind.Forbidden, "only-a-moderator",
    new("Ово може само модератор ове општине или града.", "Only a moderator of this municipality can do this."));

public sealed record RuleNotFound(string Rule) : Refusal(RefusalKind.Invalid, "rule-not-found",
    new($"Правилник нема правило «{Rule}». Изаберите једно од правила општине или града.", $"The code of conduct has no rule “{Rule}”. Choose one of the municipality's rules."));

public sealed record AlreadyHidden(string Rule, string Reason) : Refusal(RefusalKind.Conflict, "already-hidden",
    new($"Прилог је већ уклоњен по правилу {Rule}, са образложењем: {Reason}", $"The contribution is already hidden under rule {Rule}, for the reason: {Reason}"));

public sealed record IsNotHidden() : Refusal(RefusalKind.Conflict, "not-hidden",
    new("Прилог није уклоњен, па нема шта да се врати.", "The contribution is not hidden, so there is nothing to restore."));

public sealed record OwnContributionReported() : Refusal(RefusalKind.Forbidden, "own-contribution",
    new("Сопствени прилог не може да се пријави. Можете да га измените или повучете.", "You cannot report your own contribution. You can edit or withdraw it."));
