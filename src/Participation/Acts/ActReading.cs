namespace Participation.Acts;

/// <summary>What was understood of a text: its title, its structure, and what an officer should look at.</summary>
public sealed record ActReading(string Title, Sequence<Provision> Provisions, Sequence<ReadWarning> Warnings);
