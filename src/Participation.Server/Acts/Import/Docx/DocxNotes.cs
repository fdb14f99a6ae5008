using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Participation.Server.Acts.Import.Docx;

/// <summary>Footnotes and endnotes, numbered in the order in which the text comes to them.</summary>
internal sealed class DocxNotes(MainDocumentPart main)
{
    private readonly Dictionary<long, string> footnotes = Texts(main.FootnotesPart?.Footnotes?.Elements<Footnote>());
    private readonly Dictionary<long, string> endnotes = Texts(main.EndnotesPart?.Endnotes?.Elements<Endnote>());
    private int count;

    public (string Mark, string Text)? Footnote(long? id) => Next(footnotes, id);

    public (string Mark, string Text)? Endnote(long? id) => Next(endnotes, id);

    private (string, string)? Next(Dictionary<long, string> notes, long? id) =>
        id is { } known && notes.TryGetValue(known, out var text) ? ($"*{++count}", text) : null;

    private static Dictionary<long, string> Texts<T>(IEnumerable<T>? notes) where T : FootnoteEndnoteType =>
        (notes ?? []).Where(note => note.Id is not null).GroupBy(note => note.Id!.Value)
            .ToDictionary(group => group.Key, group => string.Join(' ', group.First().Descendants<Text>().Select(text => text.Text)).Trim());
}
