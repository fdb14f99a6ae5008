using Participation.Acts;
using Participation.Server.Acts.Pictures;

namespace Participation.Server.Acts.Import;

/// <summary>A file as lines for the reader of acts, or as the structure that it says itself.</summary>
/// <param name="Format">What the file turned out to be.</param>
/// <param name="Lines">Its lines, with automatic numbers written out; none where it says its structure.</param>
/// <param name="Warnings">What the file held that the lines do not: macros, tracked changes, comments.</param>
public sealed record ActSource(SourceFormat Format, IReadOnlyList<SourceLine> Lines, IReadOnlyList<ReadWarning> Warnings)
{
    /// <summary>What the file itself says of its structure; null where its lines are to be read.</summary>
    public ActReading? Structure { get; init; }

    /// <summary>The pictures that its lines show, each file once.</summary>
    public IReadOnlyCollection<PictureFile> Pictures { get; init; } = [];

    /// <summary>The provisions, with the warnings of the file before those of its text.</summary>
    public Answer<ActReading> Read() => Structure is { } structure ? structure : ActReader.Read(Lines, Warnings);
}
