namespace Participation.Server.Exports;

public sealed record FormatUnknown() : Refusal(RefusalKind.Invalid, "format-unknown",
    new("Расправа се преузима као csv, json или docx. Изаберите један од та три облика.", "A debate is downloaded as csv, json or docx. Choose one of the three."));

/// <summary>A version of an act comes as one of three files.</summary>
public sealed record ActFormatUnknown() : Refusal(RefusalKind.Invalid, "format-unknown",
    new("Акт се преузима као akn (Akoma Ntoso), docx или html. Изаберите један од та три облика.", "An act is downloaded as akn (Akoma Ntoso), docx or html. Choose one of the three."));

/// <summary>An act stands in the script it was written in, or in Latin.</summary>
public sealed record ScriptUnknown() : Refusal(RefusalKind.Invalid, "script-unknown",
    new("Писмо може да буде sr-Cyrl (како је написано) или sr-Latn.", "A script is sr-Cyrl (as it was written) or sr-Latn."));

public sealed record LanguageUnknown() : Refusal(RefusalKind.Invalid, "language-unknown",
    new("Језик може да буде sr-Cyrl, sr-Latn или en.", "A language is sr-Cyrl, sr-Latn or en."));
