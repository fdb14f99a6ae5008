namespace Participation.Server.Exports;

public sealed record FormatUnknown() : Refusal(RefusalKind.Invalid, "format-unknown",
    new("Расправа се преузима као csv, json или docx. Изаберите један од та три облика.", "A debate is downloaded as csv, json or docx. Choose one of the three."));

public sealed record LanguageUnknown() : Refusal(RefusalKind.Invalid, "language-unknown",
    new("Језик може да буде sr-Cyrl, sr-Latn или en.", "A language is sr-Cyrl, sr-Latn or en."));
