using Participation.Acts.Amending;
using Participation.Acts.Carrying;
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
/// <param name="Corrections">What was asked for, by the addresses of the draft before; stepwise, each by the addresses that the ones before it left.</param>
/// <param name="Provisions">What came of it, with addresses given anew.</param>
/// <param name="Shapings">What shaped the draft so far, at its new addresses; null where nothing did.</param>
/// <param name="Title">The new title of the act; null where it stayed.</param>
public sealed record ActDraftCorrected(
    Guid Consultation,
    Guid Officer,
    Sequence<Correction> Corrections,
    Sequence<Provision> Provisions,
    DateTimeOffset At,
    Sequence<Shaping>? Shapings = null,
    bool Stepwise = false,
    string? Title = null) : ActEvent;

/// <summary>The draft became the version that everyone reads. Versions count from 1.</summary>
public sealed record ActVersionPublished(Guid Consultation, int Version, string Note, Guid Officer, DateTimeOffset At) : ActEvent;

/// <summary>
/// It was decided where the provisions of a version stand in the next, together with its publication. One fact moves every contribution; a new way of deciding
/// never moves what was decided.
/// </summary>
/// <param name="Provisions">Those that were not simply kept.</param>
/// <param name="Places">The permanent identities in the later version, where they differ from the addresses.</param>
public sealed record ProvisionsCarried(
    Guid Consultation,
    int From,
    int To,
    Sequence<CarriedProvision> Provisions,
    Sequence<ProvisionPlace> Places,
    DateTimeOffset At) : ActEvent;

/// <summary>An officer made a citizen's amendment (предлог измене) part of the draft; where there was no draft, it was begun from the newest version.</summary>
/// <param name="EId">Where the new wording stands in the draft; null where the amendment deletes.</param>
/// <param name="Provisions">The whole draft with the change made.</param>
/// <param name="Carried">Where the provisions of the newest version stand in the draft, as far as they are not simply kept; null where the draft came as a text and only comparing can tell.</param>
/// <param name="Shapings">All that shaped the draft so far, at the addresses that it has now.</param>
public sealed record AmendmentApplied(
    Guid Consultation,
    Guid Contribution,
    AmendmentOperation Operation,
    string? EId,
    Guid Officer,
    Sequence<Provision> Provisions,
    Sequence<CarriedProvision>? Carried,
    Sequence<Shaping> Shapings,
    DateTimeOffset At) : ActEvent;

/// <summary>An officer took back the amendment that was applied last; the draft is what it was before.</summary>
public sealed record AmendmentUnapplied(Guid Consultation, Guid Contribution, Guid Officer, DateTimeOffset At) : ActEvent;

/// <summary>An officer named the contributions that shaped a provision of the draft, beside the amendments that were applied.</summary>
/// <param name="Contributions">All of them; an empty list takes back what was named before.</param>
public sealed record ShapingNamed(Guid Consultation, string EId, Sequence<Guid> Contributions, Guid Officer, DateTimeOffset At) : ActEvent;

/// <summary>In what form the text came.</summary>
public enum SourceFormat { PlainText, Markdown, Docx, Odt, Html, AkomaNtoso }
