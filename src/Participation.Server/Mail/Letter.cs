namespace Participation.Server.Mail;

/// <summary>A mail before it is put into a person's language: what it is about, why, one thing to do, and what else to know.</summary>
public sealed record Letter(Words Subject, IReadOnlyList<Words> Before, LetterLink? Link, IReadOnlyList<Words> After);

public sealed record LetterLink(Words Label, Uri Target);
