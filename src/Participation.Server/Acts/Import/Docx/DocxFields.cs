using DocumentFormat.OpenXml.Wordprocessing;

namespace Participation.Server.Acts.Import.Docx;

/// <summary>
/// Follows complex fields, which begin in one paragraph and may end in another: a table of contents is one, with fields in it (ECMA-376 part 1, 17.16).
/// </summary>
internal sealed class DocxFields
{
    private readonly List<string> open = [];
    private bool isCode;

    /// <summary>Whether what is being read is the result of a table of contents.</summary>
    public bool IsInContents => open.Exists(code => code.TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase));

    public void Meet(FieldChar mark)
    {
        var type = mark.FieldCharType?.Value;
        if (type == FieldCharValues.Begin) open.Add("");
        else if (type == FieldCharValues.End && open.Count > 0) open.RemoveAt(open.Count - 1);
        isCode = type == FieldCharValues.Begin;
    }

    public void Meet(FieldCode code)
    {
        if (isCode && open.Count > 0) open[^1] += code.Text;
    }
}
