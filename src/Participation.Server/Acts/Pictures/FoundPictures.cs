using Participation.Acts;
using Participation.Server.Acts.Import;

namespace Participation.Server.Acts.Pictures;

/// <summary>The pictures of one document, gathered within limits. What cannot be kept is named, with its line and the way out.</summary>
internal sealed class FoundPictures
{
    private readonly Dictionary<string, PictureFile> files = new(StringComparer.Ordinal);
    private int together;

    /// <summary>Each file once, however often it is shown.</summary>
    public IReadOnlyCollection<PictureFile> Files => files.Values;

    /// <summary>The picture to be shown; where there is none, why.</summary>
    /// <param name="bytes">What the document holds; null where it only points at it.</param>
    public (Picture? Picture, ReadWarning? Warning) Take(int line, string alternative, byte[]? bytes)
    {
        if (bytes is null) return (null, ImportWarnings.PictureNotInFile(line, alternative));
        if (PictureFile.Of(bytes) is not { } file) return (null, ImportWarnings.PictureNotShown(line, alternative, PictureHeader.NameOfOther(bytes)));
        if (file.IsTooLarge) return (null, ImportWarnings.PictureTooLarge(line, alternative, PictureFile.Largest / (1024 * 1024)));
        if (!files.ContainsKey(file.Id))
        {
            if (files.Count == PictureFile.Most || together + bytes.Length > PictureFile.LargestTogether)
                return (null, ImportWarnings.TooManyPictures(line, PictureFile.Most, PictureFile.LargestTogether / (1024 * 1024)));
            files[file.Id] = file;
            together += bytes.Length;
        }
        return (new Picture(file.Id, alternative, file.Width, file.Height), null);
    }

    /// <summary>All of a stream, or as much as shows that it is too large.</summary>
    public static byte[] Read(Stream stream)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; kept.Length <= PictureFile.Largest && (read = stream.Read(buffer)) > 0;) kept.Write(buffer, 0, read);
        return kept.ToArray();
    }
}
