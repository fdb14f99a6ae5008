using JasperFx.Events;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Moderation;
using Participation.Municipalities;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Moderation;

/// <summary>Makes a moderator's decision in one transaction: the fact, what it changes in the debate, what the author is told, and the mail.</summary>
public sealed class Desk(CommandSessions sessions, DecisionLetters letters)
{
    internal delegate Decision<ContributionEvent> Decide(Contribution? state, Actor moderator, Municipality here);

    /// <summary>Decides and answers.</summary>
    internal async Task<IResult> Answer(Guid id, HttpContext http, Decide decide, CancellationToken cancellation)
    {
        var decided = await Run(id, http, decide, Answers.IfMatch(http), null, cancellation);
        return decided.Refusal is { } refusal ? refusal.Problem(http) : Answers.Done(decided, http);
    }

    /// <param name="slug">The municipality that it has to belong to, where the request names one.</param>
    internal async Task<Decided> Run(Guid id, HttpContext http, Decide decide, long? ifMatch, string? slug, CancellationToken cancellation)
    {
        await using var session = await sessions.Begin(id, cancellation);
        if (await session.StateOf<Contribution, ContributionEvent>(id, cancellation) is not { } contribution
            || await session.StateOf<Consultation, ConsultationEvent>(contribution.Consultation, cancellation) is not { } consultation
            || (slug is not null && MunicipalityName.Id(slug) != consultation.Municipality))
            return new(new ContributionNotFound(), 0);
        var actor = await Standing.In(consultation.Municipality, session, http, cancellation);
        // What nobody knows of is not there for who may not moderate it.
        if (!contribution.Seen && !actor.Is(Roles.Moderator))
            return new(new ContributionNotFound(), 0);
        var here = (await session.StateOf<Municipality, MunicipalityEvent>(consultation.Municipality, cancellation))!;
        IReadOnlyList<ContributionEvent> events = [];
        var decided = await session.Decide<Contribution, ContributionEvent>(id, state =>
        {
            var decision = decide(state, actor, here);
            events = decision.Events;
            return decision;
        }, ifMatch, cancellation);
        if (decided.Refusal is not null)
            return decided;
        foreach (var happened in events)
        {
            await Follow(session, id, contribution, happened, cancellation);
            await letters.Write(session, id, contribution.Author, happened, here.AppealDays, cancellation);
        }
        await session.Commit(cancellation);
        if (events.Count > 0)
            letters.Sent();
        return decided;
    }

    /// <summary>What a decision about a contribution changes beyond it.</summary>
    internal static async Task Follow(CommandSession session, Guid id, Contribution contribution, ContributionEvent happened, CancellationToken cancellation)
    {
        if (SanctionDecider.Effect(id, happened) is { } effect)
        {
            await session.Lock(contribution.Consultation, cancellation);
            await session.Decide<Consultation, ConsultationEvent>(contribution.Consultation, _ => effect, null, cancellation);
        }
        if (happened is ContributionErased)
            await session.Mask(id, Erase, cancellation);
    }

    /// <summary>Masks words and salt of an event; its commitment stays.</summary>
    private static bool Erase(IEvent stored)
    {
        switch (stored)
        {
            case Event<ContributionSubmitted> e:
                e.Data = e.Data with { Wording = e.Data.Wording.Erase(), Passage = null };
                return true;
            case Event<ContributionEdited> e:
                e.Data = e.Data with { Wording = e.Data.Wording.Erase() };
                return true;
            case Event<PassageRedacted> e:
                e.Data = e.Data with { Wording = e.Data.Wording.Erase() };
                return true;
            case Event<RedactionLifted> e:
                e.Data = e.Data with { Wording = e.Data.Wording.Erase() };
                return true;
            default:
                return false;
        }
    }
}
