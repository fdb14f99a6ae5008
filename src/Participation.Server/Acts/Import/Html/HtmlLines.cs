using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Participation.Acts;
using Participation.Server.Acts.Pictures;

namespace Participation.Server.Acts.Import.Html;

/// <summary>Walks over a page: each block of it a line, with the numbers that a browser would put before the items of its lists.</summary>
internal sealed class HtmlLines
{
    private readonly IHtmlElement body;
    private readonly SourceLines lines = new();
    private readonly StringBuilder text = new();
    private readonly List<(string Alternative, byte[]? Bytes)> pictures = [];
    private readonly bool hasTitleBesideHeadings;
    private int headingLevel;
    private int listLevel;
    private string mark = "";
    private bool isPreformatted;
    private bool hasChanges;

    public HtmlLines(IHtmlElement body)
    {
        this.body = body;
        // Where «h1» stands more than once it holds chapters, and the title is something else.
        hasTitleBesideHeadings = body.QuerySelector(".MsoTitle") is not null || body.QuerySelectorAll("h1").Length > 1;
    }

    public ActSource Read()
    {
        AddChildren(body);
        EndBlock();
        if (hasChanges) lines.Warn(ImportWarnings.TrackedChanges());
        return lines.ToSource(SourceFormat.Html);
    }

    private void AddChildren(INode parent)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is IText words) Append(words.Data);
            else if (child is IElement element) Add(element);
        }
    }

    private void Add(IElement element)
    {
        var name = element.LocalName;
        if (HtmlParts.IsSilent(name)) return;
        if (name == "del") hasChanges = true;
        else if (HtmlParts.IsHidden(element)) Leave(element, ImportWarnings.HiddenIgnored);
        else if (HtmlParts.IsApparatus(name)) Leave(element, ImportWarnings.PagePartIgnored);
        else if (name == "br") text.Append('\n');
        else if (name == "img") AddPicture(element);
        else if (HtmlListMarks.OfWord(element) is { } written) text.Append(written).Append(' ');
        else if (name is "ol" or "ul" or "menu" or "dir") AddList(element);
        else if (name == "table") AddTable(element);
        else if (HtmlParts.IsBlock(name)) AddBlock(element);
        else AddChildren(element);
    }

    private void Leave(IElement element, Func<int, string, ReadWarning> warning)
    {
        var words = HtmlParts.Words(element);
        if (words.Any(char.IsLetterOrDigit)) lines.Warn(warning(lines.Block + 1, words));
    }

    private void AddBlock(IElement element)
    {
        EndBlock();
        var (level, list, wasPreformatted) = (headingLevel, listLevel, isPreformatted);
        headingLevel = HeadingLevel(element) is > 0 and var own ? own : headingLevel;
        listLevel = HtmlListMarks.LevelOfWord(element) ?? listLevel;
        isPreformatted |= element.LocalName is "pre" or "textarea";
        AddChildren(element);
        EndBlock();
        (headingLevel, listLevel, isPreformatted) = (level, list, wasPreformatted);
    }

    private int HeadingLevel(IElement element) => element.LocalName switch
    {
        ['h', >= '1' and <= '6' and var digit] => digit - '0' + (hasTitleBesideHeadings ? 1 : 0),
        _ when element.ClassList.Contains("MsoTitle") => 1,
        _ => 0,
    };

    private void AddList(IElement list)
    {
        EndBlock();
        var marks = new HtmlListMarks(list);
        // The first item of a list that begins an item has the marks of both.
        var outer = mark;
        listLevel++;
        foreach (var child in list.Children)
        {
            if (child.LocalName != "li")
            {
                Add(child);
                continue;
            }
            EndBlock();
            mark = $"{outer} {marks.Next(child)}".Trim();
            outer = "";
            AddBlock(child);
        }
        listLevel--;
        mark = "";
    }

    private void AddTable(IElement table)
    {
        EndBlock();
        var rows = HtmlParts.Rows(table);
        if (HtmlParts.LaysOutPage(rows))
        {
            foreach (var cell in rows.SelectMany(row => row)) AddBlock(cell);
            return;
        }
        foreach (var caption in table.Children.Where(child => child.LocalName == "caption")) AddBlock(caption);
        lines.WarnOfTable();
        var number = 0;
        foreach (var row in rows)
        {
            lines.NextBlock();
            lines.AddRow(row.Select(cell => HtmlParts.Words(cell)), ++number);
            foreach (var image in row.SelectMany(cell => cell.QuerySelectorAll("img"))) AddPicture(image);
            AddPictures();
        }
    }

    // An empty alternative says that a picture only adorns the page (WHATWG HTML, 4.8.4.4.4).
    private void AddPicture(IElement image)
    {
        if (image.GetAttribute("alt") is "") return;
        pictures.Add((image.GetAttribute("alt") ?? image.GetAttribute("title") ?? "", DataUri.Read(image.GetAttribute("src"))));
    }

    private void AddPictures()
    {
        foreach (var (alternative, bytes) in pictures) lines.AddPicture(alternative, bytes);
        pictures.Clear();
    }

    private void Append(string words)
    {
        foreach (var letter in words)
        {
            if (letter is '\n' or '\r' && isPreformatted) text.Append(letter == '\n' ? "\n" : "");
            else if (letter is not (' ' or '\t' or '\n' or '\r' or '\f')) text.Append(letter);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }

    private void EndBlock()
    {
        var words = text.ToString().Trim(' ', '\n', '\u00A0');
        text.Clear();
        if (words.Length > 0)
        {
            lines.NextBlock();
            lines.Add(mark.Length > 0 && !HtmlListMarks.HasMark(words) ? $"{mark} {words}" : words, headingLevel, listLevel);
            mark = "";
        }
        AddPictures();
    }
}
