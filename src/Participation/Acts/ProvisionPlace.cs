namespace Participation.Acts;

/// <summary>
/// The permanent identity of a provision that stands at an address of one version. A provision of the first version has its address for a place; one that first
/// appears in version n has <c>{eId}@{n}</c>. It keeps its place through every renumbering, so that what hangs on the place never has to be moved.
/// </summary>
public sealed record ProvisionPlace(string EId, string Place);
