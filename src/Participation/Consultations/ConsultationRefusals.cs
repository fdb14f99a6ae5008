namespace Participation.Consultations;

public sealed record ConsultationNotFound() : Refusal(RefusalKind.NotFound, "consultation-not-found",
    new("Ова расправа не постоји или још није објављена.", "This consultation does not exist or is not published yet."));

public sealed record OnlyAnOfficerHere() : Refusal(RefusalKind.Forbidden, "only-an-officer",
    new("Ово може само службеник ове општине или града.", "Only an officer of this municipality can do this."));

public sealed record ConsultationExists() : Refusal(RefusalKind.Conflict, "consultation-exists",
    new("Расправа са овом ознаком већ постоји, са другим подацима. Пошаљите нову под новом ознаком.", "A consultation with this id exists with other details. Send a new one under a new id."));

public sealed record ConsultationStaysHere() : Refusal(RefusalKind.Conflict, "consultation-stays-here",
    new("Расправа остаје у општини или граду у коме је започета. Тамо припремите нову.", "A consultation stays in the municipality it was drafted in. Draft a new one there."));

public sealed record PeriodEndsBeforeItStarts() : Refusal(RefusalKind.Invalid, "period-ends-before-it-starts",
    new("Крај расправе мора да буде после њеног почетка.", "The end of the debate must come after its start."));

public sealed record PeriodOutOfBounds() : Refusal(RefusalKind.Invalid, "period-out-of-bounds",
    new("Почетак и крај расправе морају да буду између 2000. и 2199. године.", "The debate must start and end between the years 2000 and 2199."));

public sealed record PeriodHasPassed() : Refusal(RefusalKind.Conflict, "period-has-passed",
    new("Крај расправе је већ прошао. Исправите рок пре објављивања позива.", "The end of the debate has passed. Correct the period before publishing the call."));

public sealed record PeriodIsTooShort(int Days, int Minimum) : Refusal(RefusalKind.Conflict, "period-too-short",
    new($"Расправа би трајала {SerbianDays(Days)}, а ова општина или град тражи најмање {SerbianDays(Minimum)}. Померите крај расправе.",
        $"The debate would last {Days} days; this municipality asks for at least {Minimum}. Move its end."))
{
    private static string SerbianDays(int n) => n % 10 == 1 && n % 100 != 11 ? $"{n} дан" : $"{n} дана";
}

public sealed record CallHasNoAct() : Refusal(RefusalKind.Conflict, "act-missing",
    new("Позив не може да се објави без нацрта акта. Прво додајте текст акта.", "The call cannot be published without the draft act. Add its text first."));

public sealed record PublishedTermsStand() : Refusal(RefusalKind.Conflict, "published-terms-stand",
    new("После објављивања позива врста и период расправе не могу да се мењају. Рок се продужава посебном одлуком.", "After the call, kind and period stand. The end is moved by a decision to extend."));

public sealed record DebateIsNotRunning() : Refusal(RefusalKind.Conflict, "debate-not-running",
    new("Расправа није у току, па ово није могуће.", "The debate is not running, so this cannot be done."));

public sealed record ExtensionMustBeLater() : Refusal(RefusalKind.Invalid, "extension-not-later",
    new("Нови крај мора да буде после садашњег краја расправе.", "The new end must come after the present one."));

public sealed record ConsultationIsOver() : Refusal(RefusalKind.Conflict, "consultation-over",
    new("Расправа је завршена или отказана, па се више не мења.", "The consultation is over or cancelled and changes no more."));
