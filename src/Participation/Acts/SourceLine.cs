namespace Participation.Acts;

/// <summary>One line of an act as it came, whatever the file was: what the reader of acts works on.</summary>
/// <param name="Number">Counted from 1 in the source; of a DOCX or Markdown text, the number of the block.</param>
/// <param name="Text">The words, with the written form of an automatic number in front of them.</param>
/// <param name="HeadingLevel">1 to 9 where the source says by its style that this is a heading; 0 where it says nothing.</param>
/// <param name="ListLevel">1 and up where the source says that this is an item of a list; 0 where it says nothing.</param>
/// <param name="Continues">True where only a line break, without an empty line, divides it from the line before: it may be the rest of a sentence.</param>
/// <param name="Row">1 and up where this is a row of a table, its cells parted by « | »; 1 begins the table. 0 for anything else.</param>
/// <param name="Picture">The picture that the line stands for; null for words.</param>
public sealed record SourceLine(int Number, string Text, int HeadingLevel = 0, int ListLevel = 0, bool Continues = false, int Row = 0, Picture? Picture = null);
