namespace Participation.Municipalities;

public sealed record MunicipalityNotFound() : Refusal(RefusalKind.NotFound, "municipality-not-found",
    new("Таква општина или град овде не постоји.", "There is no such municipality here."));

public sealed record MunicipalityExists() : Refusal(RefusalKind.Conflict, "municipality-exists",
    new("Ова општина већ постоји са другим подацима.", "This municipality already exists with other data."));

public sealed record OnlyAnAdministrator() : Refusal(RefusalKind.Forbidden, "only-an-administrator",
    new("Ово може само администратор ове општине.", "Only an administrator of this municipality can do this."));

public sealed record NobodyNamesThemselves() : Refusal(RefusalKind.Forbidden, "nobody-names-themselves",
    new("Нико не може сам себи да додели улогу. Замолите другог администратора.", "Nobody can give a role to themselves. Ask another administrator."));

public sealed record LastAdministratorMustStay() : Refusal(RefusalKind.Conflict, "last-administrator",
    new("Ово је последњи администратор општине. Прво одредите другог.", "This is the municipality's last administrator. Name another one first."));

public sealed record MinimumPeriodOutOfBounds() : Refusal(RefusalKind.Invalid, "minimum-period-out-of-bounds",
    new("Најкраће трајање расправе је цео број дана од 1 до 365.", "The shortest debate is a whole number of days from 1 to 365."));

public sealed record ModerationTermsOutOfBounds() : Refusal(RefusalKind.Invalid, "moderation-terms-out-of-bounds",
    new("Модератори гледају пријаве у року од 1 до 240 сати, а на одлуку се приговара у року од 3 до 60 дана.", "Moderators look at reports within 1 to 240 hours, and a decision can be appealed within 3 to 60 days."));

public sealed record UnknownConsultationKind() : Refusal(RefusalKind.Invalid, "unknown-consultation-kind",
    new("Таква врста расправе не постоји.", "There is no such kind of consultation."));

public sealed record ColourNotReadable() : Refusal(RefusalKind.Invalid, "colour-not-readable",
    new("Боја се пише као знак # и шест хексадецималних цифара, на пример #0b5a5e.", "A colour is written as # and six hexadecimal digits, for example #0b5a5e."));

public sealed record RuleNotFound(string Rule) : Refusal(RefusalKind.Invalid, "rule-not-found",
    new($"Правилник нема правило «{Rule}». Изаберите једно од правила општине или града.", $"The code of conduct has no rule “{Rule}”. Choose one of the municipality's rules."));

public sealed record RuleWasRepealed(string Rule) : Refusal(RefusalKind.Conflict, "rule-repealed",
    new($"Правило {Rule} више не важи: у међувремену је укинуто. Освежите страницу и изаберите правило које важи.", $"Rule {Rule} holds no more: it was repealed meanwhile. Reload the page and choose a rule that holds."));

public sealed record ConductRuleNotFound() : Refusal(RefusalKind.NotFound, "conduct-rule-not-found",
    new("Правило са тим бројем не постоји.", "There is no rule of that number."));

public sealed record LastRuleMustStay() : Refusal(RefusalKind.Conflict, "last-rule",
    new("Ово је последње правило. Без правила модератори не би могли да одлуче ни о чему; прво усвојите друго.", "This is the last rule. Without one moderators could decide nothing; adopt another first."));

public sealed record RuleNeedsWords() : Refusal(RefusalKind.Invalid, "rule-needs-words",
    new("Правило има број од 1 до 99 и текст на српском и енглеском до 1000 знакова.", "A rule has a number from 1 to 99 and a text in Serbian and English of at most 1000 characters."));
