namespace Participation.Consultations;

/// <summary>When moderators look at what is written: after everyone can read it, or before. The officer chooses, and may change it while the debate runs.</summary>
public enum DebateMode
{
    /// <summary>Published at once; moderators look afterwards.</summary>
    AfterPublication,

    /// <summary>Nothing is published before a moderator approved it.</summary>
    BeforePublication,

    /// <summary>As <see cref="BeforePublication"/>, for accounts that are new or whose address is not confirmed.</summary>
    BeforePublicationForNew,

    /// <summary>What was said can be read and voted on; nothing is added or changed.</summary>
    ClosedForWriting,
}
