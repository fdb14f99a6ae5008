using System.Text.Json.Serialization;

namespace Participation.Acts.Correcting;

/// <summary>
/// What an officer puts right in the structure of a draft before it is published. Addresses are those of the draft as the officer sees it; within one batch they
/// stay as they are, and after it all are given anew.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "op")]
[JsonDerivedType(typeof(JoinWithPrevious), "join")]
[JsonDerivedType(typeof(SplitAt), "split")]
[JsonDerivedType(typeof(MakeHeading), "make-heading")]
[JsonDerivedType(typeof(MakeText), "make-text")]
[JsonDerivedType(typeof(Renumber), "renumber")]
[JsonDerivedType(typeof(ChangeKind), "change-kind")]
[JsonDerivedType(typeof(Raise), "raise")]
[JsonDerivedType(typeof(Lower), "lower")]
[JsonDerivedType(typeof(EditWords), "edit-words")]
[JsonDerivedType(typeof(DescribePicture), "describe-picture")]
[JsonDerivedType(typeof(NameAct), "name-act")]
public abstract record Correction(string EId);

/// <summary>The words go on with what stands before them. Of an article, its paragraphs become those of the article before.</summary>
public sealed record JoinWithPrevious(string EId) : Correction(EId);

/// <summary>From this place on the words are a provision of their own.</summary>
/// <param name="EId">Whose words are parted.</param>
/// <param name="Offset">Where, counted in UTF-16 units of its text as JavaScript counts.</param>
public sealed record SplitAt(string EId, int Offset) : Correction(EId);

/// <summary>The words are the heading of the article or chapter that follows, or of their own article where they stand first in it.</summary>
public sealed record MakeHeading(string EId) : Correction(EId);

/// <summary>What was taken for a heading is text. A chapter that was none dissolves, and what it held stays in its place.</summary>
/// <param name="EId">The article or chapter with the heading.</param>
/// <param name="OfPrevious">Of an article: whether the words close the article before; else they open its own.</param>
public sealed record MakeText(string EId, bool OfPrevious = false) : Correction(EId);

/// <summary>Another number, as it is to be written: «Члан 5.», «2)»; null for none.</summary>
public sealed record Renumber(string EId, string? Num) : Correction(EId);

/// <summary>The same words as another kind of provision; it moves to the level of that kind, and what follows stays in its order.</summary>
public sealed record ChangeKind(string EId, ProvisionKind Kind) : Correction(EId);

/// <summary>One level up: a point becomes a paragraph, a section a chapter; what followed beside it lies beneath it now.</summary>
public sealed record Raise(string EId) : Correction(EId);

/// <summary>One level down, into what stands before it.</summary>
public sealed record Lower(string EId) : Correction(EId);

/// <summary>Other words in the same place.</summary>
/// <param name="EId">Whose words.</param>
/// <param name="Text">The text; null leaves it.</param>
/// <param name="Heading">The heading; null leaves it, an empty one takes it away.</param>
public sealed record EditWords(string EId, string? Text = null, string? Heading = null) : Correction(EId);

/// <summary>What a picture shows, for whoever does not see it.</summary>
/// <param name="EId">The picture.</param>
/// <param name="Alternative">In a sentence or two; empty takes it away.</param>
public sealed record DescribePicture(string EId, string Alternative) : Correction(EId);

/// <summary>The title of the act: of the whole and of no provision.</summary>
public sealed record NameAct(string Title) : Correction("");
