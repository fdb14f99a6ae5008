using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Participation.Acts;
using Participation.Server.Acts.Import;
using Participation.Server.Acts.Pictures;

namespace Participation.Server.Tests.Acts;

/// <summary>Pictures come along with the file, as far as every browser shows them and nothing can hide in them.</summary>
public sealed class PictureImportTests
{
    private static readonly byte[] Map = Png.Of(shade: 10);

    private static (ActReading Reading, IReadOnlyCollection<PictureFile> Files) Read(byte[] body, string? type)
    {
        var source = ActImport.Read(body, type).Value!;
        return (source.Read().Value!, source.Pictures);
    }

    private static string IdOf(byte[] picture) => Convert.ToHexStringLower(SHA256.HashData(picture));

    private static string[] Codes(ActReading read) => [.. read.Warnings.Select(w => w.Code).Where(code => code.Contains("picture", StringComparison.Ordinal))];

    [Fact]
    public void A_picture_of_a_Word_file_stands_in_the_text_with_its_description_and_its_size()
    {
        var (read, files) = Read(Docx.Of(Docx.P("Члан 1.") + Docx.P("Мапа је:") + Docx.Picture("descr=\"Мапа зона\"", "r:embed=\"mapa\"") + Docx.Picture("", "r:embed=\"mapa\""), pictures: ("mapa.png", Map)), ActImport.DocxType);
        Assert.Equal([new Picture(IdOf(Map), "Мапа зона", 4, 3), new Picture(IdOf(Map), "", 4, 3)], read.Provisions.Pictures());
        Assert.Equal(Map, Assert.Single(files).Bytes);
        Assert.Equal(["picture-without-text"], Codes(read));
    }

    [Fact]
    public void A_picture_of_an_OpenDocument_file_stands_in_the_text_also_where_a_drawing_stands_beside_it()
    {
        var body = Odt.P("Члан 1.") + Odt.P("Мапа је:") + Odt.P("<draw:frame><draw:image xlink:href=\"Pictures/1.svg\"/><draw:image xlink:href=\"Pictures/1.png\"/><svg:desc>Мапа зона</svg:desc></draw:frame>")
            + Odt.P($"<draw:frame><draw:image><office:binary-data>{Convert.ToBase64String(Png.Of(shade: 11))}</office:binary-data></draw:image><svg:desc>Образац</svg:desc></draw:frame>");
        var (read, files) = Read(Odt.Of(body).With("Pictures/1.png", Map).With("Pictures/1.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray()), null);
        Assert.Equal([(IdOf(Map), "Мапа зона"), (IdOf(Png.Of(shade: 11)), "Образац")], read.Provisions.Pictures().Select(picture => (picture.Id, picture.Alternative)));
        Assert.Equal(2, files.Count);
        Assert.Empty(Codes(read));
    }

    [Fact]
    public void A_picture_that_stands_in_a_page_itself_is_kept_and_one_that_is_elsewhere_is_not_fetched()
    {
        var (read, files) = Read(Encoding.UTF8.GetBytes($"<p>Члан 1.</p><p>Мапа је:</p><img alt='Мапа зона' src='{Png.DataUri(Map)}'><table><tr><td>Ознака<td>Знак</tr><tr><td>А<td><img alt='знак' src='https://primer.rs/a.png'></table>"), "text/html");
        Assert.Equal([(IdOf(Map), "Мапа зона")], read.Provisions.Pictures().Select(picture => (picture.Id, picture.Alternative)));
        Assert.Single(files);
        Assert.Equal(["picture-not-in-file"], Codes(read));
        Assert.Contains("[слика: знак]", read.Provisions.Flatten().Select(p => p.Text));
    }

    public static TheoryData<string, string> Others => new()
    {
        { "EMF", Convert.ToBase64String([1, 0, 0, 0, .. new byte[36], .. " EMF"u8, .. new byte[8]]) }, { "WMF", Convert.ToBase64String([0xD7, 0xCD, 0xC6, 0x9A, .. new byte[20]]) },
        { "SVG", Convert.ToBase64String("<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>"u8) }, { "BMP", Convert.ToBase64String("BM      "u8) }, { "TIFF", Convert.ToBase64String([(byte)'I', (byte)'I', 42, 0, 8]) },
    };

    [Theory, MemberData(nameof(Others))]
    public void What_browsers_do_not_show_or_could_run_is_named_and_its_description_stays(string name, string bytes)
    {
        var (read, files) = Read(Docx.Of(Docx.P("Члан 1.") + Docx.P("Мапа је:") + Docx.Picture("descr=\"Мапа\"", "r:embed=\"mapa\""), pictures: ("mapa.png", Convert.FromBase64String(bytes))), ActImport.DocxType);
        Assert.Empty(files);
        Assert.Equal("[слика: Мапа]", read.Provisions.Flatten().Last().Text);
        var warning = Assert.Single(read.Warnings, w => w.Code == "picture-not-shown");
        Assert.Contains(name, warning.Message.Serbian, StringComparison.Ordinal);
        Assert.Equal((3, "art_1__para_1__note_1"), (warning.Line, warning.EId));
    }

    [Fact]
    public void The_type_is_what_the_bytes_say_whatever_the_file_is_called()
    {
        var (_, files) = Read(Docx.Of(Docx.P("Члан 1.") + Docx.P("Мапа је:") + Docx.Picture("descr=\"Мапа\"", "r:embed=\"mapa\""), pictures: ("mapa.jpeg", Map)), ActImport.DocxType);
        Assert.Equal("image/png", Assert.Single(files).Type.MediaType());
    }

    [Fact]
    public void Size_and_type_are_read_of_every_kind_that_is_shown()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0, 30, 0, 40, 3, 1, 1, 1, 0];
        byte[] gif = [.. "GIF89a"u8, 40, 0, 30, 0, 0, 0, 0];
        byte[] lossy = [.. "RIFF\0\0\0\0WEBPVP8 "u8, 0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 40, 0, 30, 0, 0];
        byte[] lossless = [.. "RIFF\0\0\0\0WEBPVP8L"u8, 0, 0, 0, 0, 0x2F, 39, 0x40, 7, 0, .. new byte[8]];
        byte[] extended = [.. "RIFF\0\0\0\0WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 39, 0, 0, 29, 0, 0, 0];
        Assert.Equal([(PictureType.Jpeg, 40, 30), (PictureType.Gif, 40, 30), (PictureType.Webp, 40, 30), (PictureType.Webp, 40, 30), (PictureType.Webp, 40, 30), (PictureType.Png, 40, 30)],
            new[] { jpeg, gif, lossy, lossless, extended, Png.Of(40, 30) }.Select(PictureFile.Of).Select(file => (file!.Type, file.Width, file.Height)));
    }

    [Fact]
    public void What_is_cut_off_or_made_up_is_no_picture()
    {
        for (var length = 0; length < 24; length++)
            Assert.Null(PictureFile.Of(Map[..length]));
        Assert.All((byte[][])[[0xFF, 0xD8, 0xFF], [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0], [0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 0, 0, 0, 0, 0, 0, 0], [.. "GIF89a"u8], [.. "RIFF\0\0\0\0WEBPVP8L"u8, .. new byte[20]], [.. new byte[40]]], bytes => Assert.Null(PictureFile.Of(bytes)));
    }

    [Fact]
    public void A_picture_that_would_fill_a_readers_memory_is_not_kept_however_small_its_file()
    {
        var bomb = Png.Of();
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), 50_000);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), 50_000);
        var (read, files) = Read(Docx.Of(Docx.P("Члан 1.") + Docx.P("Мапа је:") + Docx.Picture("descr=\"Мапа\"", "r:embed=\"mapa\""), pictures: ("mapa.png", bomb)), ActImport.DocxType);
        Assert.Empty(files);
        Assert.Equal(["picture-too-large"], Codes(read));
    }

    [Fact]
    public void A_file_that_unpacks_into_a_huge_picture_is_refused_or_read_no_further_than_allowed()
    {
        byte[] zeroes = [.. Map, .. new byte[30 * 1024 * 1024]];
        Assert.IsType<DocxUnpacksTooLarge>(ActImport.Read(Docx.Of(Docx.P("Члан 1.") + Docx.P("А."), pictures: ("mapa.png", zeroes)), ActImport.DocxType).Refusal);
        byte[] noise = [.. Map, .. RandomNumberGenerator.GetBytes(6 * 1024 * 1024)];
        var (read, files) = Read(Docx.Of(Docx.P("Члан 1.") + Docx.P("Мапа је:") + Docx.Picture("descr=\"Мапа\"", "r:embed=\"mapa\""), pictures: ("mapa.png", noise)), ActImport.DocxType);
        Assert.Empty(files);
        Assert.Equal(["picture-too-large"], Codes(read));
    }

    [Fact]
    public void More_pictures_than_an_act_can_have_are_said_and_their_places_stay()
    {
        var body = string.Concat(Enumerable.Range(0, 205).Select(n => $"<img alt='знак {n}' src='{Png.DataUri(Png.Of(2 + n % 50, 2 + n / 50))}'>"));
        var (read, files) = Read(Encoding.UTF8.GetBytes($"<p>Члан 1.</p><p>Знаци су:</p>{body}"), "text/html");
        Assert.Equal(200, files.Count);
        Assert.Equal(5, Codes(read).Count(code => code == "too-many-pictures"));
        Assert.Equal(205, read.Provisions.Flatten().Count(p => p.Kind == ProvisionKind.Note));
    }
}
