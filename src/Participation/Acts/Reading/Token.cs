namespace Participation.Acts.Reading;

/// <summary>What a line looks like when nothing but the line itself is known.</summary>
internal enum Shape
{
    /// <summary>«Члан 76а.»</summary>
    Article,
    /// <summary>«ГЛАВА II», «ДЕО ПРВИ», «Одељак 3. Накнаде».</summary>
    Container,
    /// <summary>«II. ЈЕДИНИЦЕ ЛОКАЛНЕ САМОУПРАВЕ»</summary>
    Roman,
    /// <summary>«2.1. Општина»</summary>
    Decimal,
    /// <summary>Capitals without a number.</summary>
    Capitals,
    /// <summary>«Прилог 1», «ОБРАЗЛОЖЕЊЕ».</summary>
    Annex,
    /// <summary>«*Службени гласник РС, број 47/2018»</summary>
    Note,
    /// <summary>«Мера | Износ»</summary>
    Row,
    /// <summary>«Члан 5. Казне ........ 12», in a table of contents.</summary>
    Contents,
    /// <summary>«1)»</summary>
    Number,
    /// <summary>«1.»</summary>
    NumberDot,
    /// <summary>«(1)»</summary>
    BracketNumber,
    /// <summary>«а)»</summary>
    Letter,
    /// <summary>«(а)»</summary>
    BracketLetter,
    /// <summary>«–»</summary>
    Dash,
    /// <summary>Anything else: words.</summary>
    Plain,
}

/// <summary>A line, or several that one sentence runs over, with its shape, its mark and the words after the mark.</summary>
internal sealed record Token(SourceLine Line, Shape Shape, string Num, string Text, ProvisionKind Kind = ProvisionKind.Paragraph)
{
    /// <summary>True for a line of a new wording that the act quotes.</summary>
    public bool IsQuoted { get; init; }

    public int Number => Line.Number;

    public bool IsItem => Shape is Shape.Number or Shape.NumberDot or Shape.BracketNumber or Shape.Letter or Shape.BracketLetter or Shape.Dash;

    /// <summary>A picture, or the words that stand for one: it belongs to what stands right before it.</summary>
    public bool IsPicture => Shape == Shape.Note && Text is ['[', ..];

    /// <summary>The mark and the words, as one line.</summary>
    public string Whole => (Num.Length, Text.Length) switch
    {
        (0, _) => Text,
        (_, 0) => Num,
        _ => $"{Num} {Text}",
    };

    /// <summary>The same line taken as mere words.</summary>
    public Token AsPlain() => this with { Shape = Shape.Plain, Num = "", Text = Whole };
}
