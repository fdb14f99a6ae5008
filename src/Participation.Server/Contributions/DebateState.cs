using Participation.Acts;
using Participation.Consultations;
using Participation.Contributions;
using Participation.Municipalities;
using Participation.Server.Acts;
using Participation.Server.Store;

namespace Participation.Server.Contributions;

/// <summary>What the law of contributions must know of the debate around them, read in the command's own transaction.</summary>
internal static class DebateState
{
    /// <summary>The streams that <see cref="Of"/> looks at, to be read together with the command's own.</summary>
    public static Guid[] Streams(Guid consultation) => [consultation, ActStream.Id(consultation)];

    /// <summary>Null where there is no such consultation.</summary>
    public static async Task<Debate?> Of(CommandSession session, Guid id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await session.StateOf<Consultation, ConsultationEvent>(id, cancellation) is not { } consultation)
            return null;
        var act = await session.StateOf<Act, ActEvent>(ActStream.Id(id), cancellation);
        var looksFirst = consultation.Mode is DebateMode.BeforePublication or DebateMode.BeforePublicationForNew;
        var here = looksFirst ? await session.StateOf<Municipality, MunicipalityEvent>(consultation.Municipality, cancellation) : null;
        return new(id, consultation.StatusAt(now), act?.Version ?? 0, eId => act?.Published() is { } version ? ActTexts.TextAt(version, eId) : null)
        {
            Mode = consultation.Mode,
            Barred = consultation.Bars,
            Locks = consultation.Locks,
            Promise = here?.Promise ?? TimeSpan.FromHours(Municipality.UsualPromiseHours),
            OwnWords = eId => act?.Published()?.Find(eId)?.Text,
            AddressNow = (version, eId) => act?.Places.Carried(version, eId, act.Version)?.To,
        };
    }
}
