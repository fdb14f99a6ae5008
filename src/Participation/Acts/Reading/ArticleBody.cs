namespace Participation.Acts.Reading;

/// <summary>
/// The grammar within an article: ставови, in them тачке, подтачке and алинеје. A mark of a kind that is already open goes on with that enumeration,
/// a new kind opens one within the last item; words that begin small after an enumeration close it, words that begin large are the next став.
/// </summary>
internal sealed class ArticleBody(Node owner)
{
    // Drafting knows three; what goes deeper than this is no enumeration, and a tree without end is no tree that can be stored.
    private const int DeepestItem = 6;
    private const int LongestSentence = 10_000;

    private readonly List<(Shape Style, Node Item, int Level)> open = [];
    private Node? paragraph;
    private Node? last;
    private Node? table;

    public void Add(Token token)
    {
        if (token.Shape is not (Shape.Row or Shape.Note)) table = null;
        if (token.IsPicture) AddPicture(token);
        else if (token.IsQuoted) AddQuoted(token);
        else if (token.Shape == Shape.Row) AddRow(token);
        else if (token.Shape == Shape.Note) owner.Add(new Node(ProvisionKind.Note, token.Number, text: token.Text));
        else if (!token.IsItem) AddWords(token);
        else if (BeginsNumberedParagraph(token)) Begin(token, token.Num);
        else AddItem(token);
    }

    private void AddWords(Token token)
    {
        var goesOn = LineGrammar.StartsSmall(token.Whole) && last is not null;
        if (goesOn && last!.Kind is not (ProvisionKind.Quotation or ProvisionKind.TableRow or ProvisionKind.Note) && last.Text.Length is > 0 and < LongestSentence && !LineGrammar.EndsSentence(last.Text)) last.Continue(token.Whole);
        else if (goesOn && open.Count > 0)
        {
            last = paragraph!.Add(new Node(ProvisionKind.WrapUp, token.Number, text: token.Whole));
            open.Clear();
        }
        else Begin(token.AsPlain(), null);
    }

    private void AddQuoted(Token token)
    {
        if (paragraph is null) Begin(token with { Text = "" }, null);
        if (last is { Kind: ProvisionKind.Quotation }) last.Text += $"\n{token.Whole}";
        else last = (open.Count > 0 ? open[^1].Item : paragraph!).Add(new Node(ProvisionKind.Quotation, token.Number, text: token.Whole));
    }

    private void AddRow(Token token)
    {
        if (table is null || token.Line.Row == 1)
            table = (open.Count > 0 ? open[^1].Item : paragraph ?? owner).Add(new Node(ProvisionKind.Table, token.Number));
        last = table.Add(new Node(ProvisionKind.TableRow, token.Number, text: token.Text));
    }

    // Where it stood: what comes after it can be the next point of the same enumeration, but never a part of the words before it.
    private void AddPicture(Token token) =>
        last = (open.Count > 0 ? open[^1].Item : paragraph ?? owner).Add(new Node(ProvisionKind.Note, token.Number, text: token.Text).Showing(token.Line.Picture));

    private void Begin(Token token, string? num)
    {
        open.Clear();
        paragraph = last = owner.Add(new Node(ProvisionKind.Paragraph, token.Number, num, text: token.Text));
    }

    private void AddItem(Token token)
    {
        if (paragraph is null) Begin(token with { Text = "" }, null);
        Close(token);
        if (open.Count == DeepestItem) open.RemoveAt(DeepestItem - 1);
        var kind = token.Shape == Shape.Dash ? ProvisionKind.Indent : open.Count == 0 ? ProvisionKind.Point : ProvisionKind.Subpoint;
        var parent = open.Count == 0 ? paragraph! : open[^1].Item;
        last = parent.Add(new Node(kind, token.Number, token.Num, text: token.Text));
        open.Add((token.Shape, last, token.Line.ListLevel));
    }

    // Leaves open only those items that the new one lies within. Marks decide; the level of the source only parts two enumerations of the same mark.
    private void Close(Token token)
    {
        var level = token.Line.ListLevel;
        var same = open.FindLastIndex(o => o.Style == token.Shape && (o.Level == 0 || level == 0 || o.Level <= level));
        if (same < 0 || OpensWithin(open[^1].Item, token)) return;
        var isDeeper = level > 0 && open[same].Level > 0 && level > open[same].Level;
        var kept = isDeeper ? same + 1 : same;
        open.RemoveRange(kept, open.Count - kept);
    }

    private static bool OpensWithin(Node item, Token token) =>
        item.Text is [.., ':'] && token.Shape != Shape.Dash && EnumerationMark.Value(token.Num) is { Number: 1, Letter: 0 } or { Number: 0, Letter: 1 };

    // «(1) Општина …» right in an article numbers its ставови; after words that end in a colon it numbers an enumeration.
    private bool BeginsNumberedParagraph(Token token)
    {
        if (token.Shape is not (Shape.BracketNumber or Shape.NumberDot) || EnumerationMark.Value(token.Num) is not { } mark) return false;
        if (paragraph?.Mark is { } previous && BracketOf(paragraph.Num!) == BracketOf(token.Num))
            return previous.Precedes(mark) && mark.Number <= previous.Number + 1 && open.TrueForAll(o => o.Style != token.Shape);
        if (LineGrammar.StartsSmall(token.Text) || token.Text is [.., ';' or ',']) return false;
        return open.Count == 0 && mark.Number == 1 && (paragraph is null || (paragraph.Num is null && paragraph.Text is not [.., ':']));
    }

    private static bool BracketOf(string num) => num is ['(', ..];
}
