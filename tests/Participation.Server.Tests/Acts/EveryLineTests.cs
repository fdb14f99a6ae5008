using System.Net;
using System.Text;
using Participation.Acts;
using Participation.Server.Acts.Import;

namespace Participation.Server.Tests.Acts;

/// <summary>Whatever lines an act has, in whatever file it comes: all of them arrive, in their order, and none is made up.</summary>
public sealed class EveryLineTests
{
    private static readonly string[] Pool =
    [
        "Члан 1.", "Члан 2. Казне", "Члан 3а", "ГЛАВА II", "ДЕО ПРВИ", "I. ОПШТЕ ОДРЕДБЕ", "2.1. Општина", "1. Надлежност", "НАДЗОР", "Прилог 1", "Предмет", "Општина се стара о чистоћи.", "у складу са законом", "Општина:",
        "1) улице;", "(1) паркове;", "а) велике:", "– нове;", "*Службени гласник РС", "„Члан 9.", "ново правило.”", "Број: 1/2026", "О Д Л У К У", "службенa <реч> & знак", "Мера | износ", "14. прописује", "…", "12", "[слика]", "x < y > z",
        "Clan 5.", "Č L A N  6.", "садржај ..... 3", "'наводник' \"други\"", "а\u00A0б",
    ];

    private static readonly Dictionary<string, Func<string[], byte[]>> Writers = new()
    {
        ["text/plain"] = lines => Encoding.UTF8.GetBytes(string.Join("\n\n", lines)),
        ["text/html"] = lines => Encoding.UTF8.GetBytes(string.Concat(lines.Select((line, n) => (n % 4) switch
        {
            0 => $"<p>{Escaped(line)}</p>",
            1 => $"<div><b>{Escaped(line[..(line.Length / 2)])}</b>{Escaped(line[(line.Length / 2)..])}</div>",
            2 => $"<table><tr><td><span>{Escaped(line)}</span></td></tr></table>",
            _ => $"<section><br>{Escaped(line)}<br></section>",
        }))),
        ["application/vnd.oasis.opendocument.text"] = lines => Odt.Of(string.Concat(lines.Select((line, n) => (n % 4) switch
        {
            0 => Odt.P(Escaped(line)),
            1 => $"<text:p><text:span>{Escaped(line[..(line.Length / 2)])}</text:span>{Escaped(line[(line.Length / 2)..])}</text:p>",
            2 => $"<text:section>{Odt.P(Escaped(line))}</text:section>",
            _ => $"<table:table><table:table-row><table:table-cell>{Odt.P(Escaped(line))}</table:table-cell></table:table-row></table:table>",
        }))),
        [ActImport.DocxType] = lines => Docx.Of(string.Concat(lines.Select((line, n) => (n % 3) switch
        {
            0 => Docx.P(Escaped(line)),
            1 => $"<w:sdt><w:sdtContent>{Docx.P(Escaped(line))}</w:sdtContent></w:sdt>",
            _ => $"<w:tbl><w:tr><w:tc>{Docx.P(Escaped(line))}</w:tc></w:tr></w:tbl>",
        }))),
    };

    public static TheoryData<string> Types => [.. Writers.Keys];

    [Theory, MemberData(nameof(Types))]
    public void Every_line_that_went_in_comes_out(string type)
    {
        var chance = new Random(20261124);
        for (var round = 0; round < 60; round++)
        {
            var lines = chance.GetItems(Pool, chance.Next(1, 40));
            var source = ActImport.Read(Writers[type](lines), type).Value!;
            Assert.Equal(lines.Select(Bare), source.Lines.Select(line => Bare(line.Text)));
            if (ActReader.Read(source.Lines).Value is not { } read) continue;
            Assert.Equal(string.Concat(lines.Select(Bare)).Order(), (read.Title + string.Concat(read.Provisions.Flatten().Select(p => p.Num + p.Heading + p.Text))).Where(c => !char.IsWhiteSpace(c)).Order());
        }
    }

    private static string Escaped(string line) => WebUtility.HtmlEncode(line).Replace("&#39;", "'", StringComparison.Ordinal);

    private static string Bare(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)));
}
