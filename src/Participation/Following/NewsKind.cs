namespace Participation.Following;

/// <summary>What people hear of: each kind is chosen and stopped by itself.</summary>
public enum NewsKind
{
    /// <summary>Somebody answered a contribution: one's own, or one that is followed.</summary>
    Reply,

    /// <summary>Somebody wrote where one follows: in a debate, or at a provision.</summary>
    Contribution,

    /// <summary>A new version of the draft; of a provision only where that was changed by it.</summary>
    Version,

    /// <summary>The last days before the end, a longer term, the end itself.</summary>
    Deadline,
}

/// <summary>How often a kind goes out by mail.</summary>
public enum DigestRhythm { Off, Daily, Weekly }

/// <summary>What a person wants to hear of a kind, and how.</summary>
/// <param name="Application">Shown in the application as soon as it happens.</param>
/// <param name="Mail">Gathered in a digest.</param>
public sealed record NewsChoice(bool Application, DigestRhythm Mail)
{
    /// <summary>What holds for whoever has chosen nothing: what concerns oneself comes the next morning, what others write once a week.</summary>
    public static NewsChoice Usual(NewsKind kind) => new(true, kind == NewsKind.Contribution ? DigestRhythm.Weekly : DigestRhythm.Daily);
}

/// <summary>More would be no following but a flood.</summary>
public sealed record TooManyFollows(int Most) : Refusal(RefusalKind.Conflict, "too-many-follows",
    new($"Можете да пратите највише {Most} ствари. Престаните да пратите неку од њих, па покушајте поново.", $"You can follow {Most} things at most. Stop following one of them and try again."));

/// <summary>The kind is none of those that can be chosen.</summary>
public sealed record NewsKindUnknown() : Refusal(RefusalKind.NotFound, "news-kind-unknown",
    new("Врста обавештења може да буде reply, contribution, version или deadline.", "A kind of news is reply, contribution, version or deadline."));
