using Participation.Acts.Correcting;

namespace Participation.Acts;

/// <summary>What can happen to the text of an act.</summary>
public abstract record ActEvent;

/// <summary>An officer put a text and it was read into provisions; it is the draft until it is published or replaced.</summary>
public sealed record ActDraftRead(
    Guid Consultation,
    Guid Officer,
    SourceFormat Format,
    string Title,
    Sequence<Provision> Provisions,
    Sequence<ReadWarning> Warnings,
    DateTimeOffset At) : ActEvent;

/// <summary>An officer put the structure of the draft right; it is still the draft.</summary>
/// <param name="Corrections">What was asked for, by the addresses before.</param>
/// <param name="Provisions">What came of it, with addresses given anew.</param>
public sealed record ActDraftCorrected(
    Guid Consultation,
    Guid Officer,
    Sequence<Correction> Corrections,
    Sequence<Provision> Provisions,
    DateTimeOffset At) : ActEvent;

/// <summary>The draft became the version that everyone reads. Versions count from 1.</summary>
public sealed record ActVersionPublished(Guid Consultation, int Version, string Note, Guid Officer, DateTimeOffset At) : ActEvent;

/// <summary>In what form the text came.</summary>
public enum SourceFormat { PlainText, Markdown, Docx, Odt, Html }
