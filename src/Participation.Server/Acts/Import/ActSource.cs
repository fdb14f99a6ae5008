using Participation.Acts;

namespace Participation.Server.Acts.Import;

/// <summary>A file as lines for the reader of acts.</summary>
/// <param name="Format">What the file turned out to be.</param>
/// <param name="Lines">Its lines, with automatic numbers written out.</param>
/// <param name="Warnings">What the file held that the lines do not: macros, tracked changes, comments.</param>
public sealed record ActSource(SourceFormat Format, IReadOnlyList<SourceLine> Lines, IReadOnlyList<ReadWarning> Warnings);
