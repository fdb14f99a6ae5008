namespace Participation.Acts;

/// <summary>Something irregular in the text of an act that its officer should look at. Nothing was dropped because of it, and it blocks nothing.</summary>
/// <param name="Code">Stable: <c>article-twice</c>, <c>article-missing</c>, <c>mixed-scripts</c>, …</param>
/// <param name="Line">The line of the source, counted from 1 (of a DOCX: the paragraph); 0 where it concerns the whole.</param>
/// <param name="Message">What is irregular, in words for the officer.</param>
/// <param name="EId">The provision of the draft that it speaks of; null where there is none, or where nobody can tell any more.</param>
public sealed record ReadWarning(string Code, int Line, Words Message, string? EId = null);
