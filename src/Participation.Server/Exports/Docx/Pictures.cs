using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Participation.Server.Acts.Pictures;
using A = DocumentFormat.OpenXml.Drawing;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using Picture = Participation.Acts.Picture;

namespace Participation.Server.Exports.Docx;

/// <summary>Pictures within the text, with what a screen reader says of them. Lengths are in English Metric Units (ECMA-376 part 1, 20.1.2.1).</summary>
internal static class Pictures
{
    private const long Twip = 635;
    private const long Pixel = 9525;
    private const long Widest = DocumentSetup.TextWidth * Twip;
    private const long Highest = 11_000 * Twip;

    /// <summary>Whether office programs show it: of WebP only the newest do.</summary>
    public static bool CanShow(PictureFile file) => file.Type is not PictureType.Webp;

    /// <summary>What the text names the part of a picture by.</summary>
    public static string PartOf(string id) => $"slika-{id[..32]}";

    /// <param name="number">Unique in the document.</param>
    public static Paragraph Shown(PictureFile file, Picture picture, uint number)
    {
        var (width, height) = Fitted(file.Width * Pixel, file.Height * Pixel);
        var name = string.Create(CultureInfo.InvariantCulture, $"Слика {number}");
        var alternative = picture.Alternative.Length == 0 ? null : Clean.Xml(picture.Alternative);
        var drawing = new Drawing(new Frame.Inline(
            new Frame.Extent { Cx = width, Cy = height },
            new Frame.DocProperties { Id = number, Name = name, Description = alternative },
            new Frame.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(new P.Picture(
                new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = number, Name = name, Description = alternative }, new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(new A.Blip { Embed = PartOf(file.Id) }, new A.Stretch(new A.FillRectangle())),
                new P.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
        return Blocks.Paragraph("Picture", new Run(drawing));
    }

    private static (long Width, long Height) Fitted(long width, long height)
    {
        var share = Math.Min(1, Math.Min((double)Widest / width, (double)Highest / height));
        return (Math.Max(1, (long)(width * share)), Math.Max(1, (long)(height * share)));
    }
}
