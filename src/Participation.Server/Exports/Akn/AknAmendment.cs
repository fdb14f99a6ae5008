namespace Participation.Server.Exports.Akn;

/// <summary>What a file says of an amendment that citizens proposed: where, how it stands, and never by whom.</summary>
/// <param name="EId">The provision in the version that is written.</param>
/// <param name="Status">As the API names it.</param>
internal sealed record AknAmendment(Guid Id, string EId, string Status, int For, int Against);
