using Participation.Acts;
using Participation.Consultations;
using Participation.Server.Consultations;

namespace Participation.Server.Acts;

/// <summary>The act of a consultation as everyone may read it: with at least one version, in a consultation that was called.</summary>
public sealed class PublishedAct(ConsultationReading consultations, ActShelf acts)
{
    /// <summary>The act, or that there is none to be read.</summary>
    public async Task<Answer<Act>> Of(Guid consultation, CancellationToken cancellation) =>
        await consultations.IsPublic(consultation, cancellation) && await acts.Of(consultation, cancellation) is { Version: > 0 } act ? act : new ConsultationNotFound();

    /// <summary>The act, where it has both versions, the earlier named first; else the rule that says no.</summary>
    public async Task<Answer<Act>> Between(Guid consultation, int from, int to, CancellationToken cancellation)
    {
        var found = await Of(consultation, cancellation);
        if (found.Value is not { } act)
            return found;
        if (act.At(from) is null || act.At(to) is null)
            return new ActVersionNotFound(act.At(from) is null ? from : to);
        return from > to ? new VersionsOutOfOrder(from, to) : act;
    }
}

/// <summary>Versions are compared from an earlier one to a later one.</summary>
public sealed record VersionsOutOfOrder(int From, int To) : Refusal(RefusalKind.Invalid, "versions-out-of-order",
    new("Прво се наводи ранија, а затим каснија верзија.", "Name the earlier version first, then the later one."));
