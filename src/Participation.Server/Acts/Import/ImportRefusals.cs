namespace Participation.Server.Acts.Import;

/// <summary>An act comes as plain text, Markdown, HTML, ODT or DOCX.</summary>
public sealed record ActFormatNotSupported(string MediaType) : Refusal(RefusalKind.Invalid, "act-format-not-supported",
    new("Акт се прилаже као обичан текст (text/plain), Markdown (text/markdown), HTML (text/html), ODT или DOCX.", "An act is put as plain text (text/plain), Markdown (text/markdown), HTML (text/html), ODT or DOCX."));

/// <summary>The body is larger than an act may be.</summary>
public sealed record ActBodyTooLarge(int Limit) : Refusal(RefusalKind.Invalid, "act-too-large",
    new($"Датотека је већа од {Limit / 1024 / 1024} MB.", $"The file is larger than {Limit / 1024 / 1024} MB."));

public sealed record ActBodyEmpty() : Refusal(RefusalKind.Invalid, "act-empty",
    new("Датотека је празна.", "The file is empty."));

/// <summary>Text has to be UTF-8; the byte is where it first is not, counted from 0.</summary>
public sealed record ActNotUtf8(int Byte) : Refusal(RefusalKind.Invalid, "act-not-utf8",
    new($"Текст није у запису UTF-8 (бајт {Byte}). Сачувајте га као UTF-8 и приложите поново.", $"The text is not UTF-8 (byte {Byte}). Save it as UTF-8 and put it again."));

/// <summary>A NUL byte never stands in text.</summary>
public sealed record ActHasNul(int Byte) : Refusal(RefusalKind.Invalid, "act-has-nul",
    new($"Датотека садржи знак NUL (бајт {Byte}), па није текст.", $"The file has a NUL character (byte {Byte}), so it is no text."));

public sealed record MarkdownUnreadable() : Refusal(RefusalKind.Invalid, "markdown-unreadable",
    new("Markdown је сувише дубоко угнежден да би се прочитао.", "The Markdown is nested too deeply to be read."));

/// <summary>The old binary format, or a document that is locked with a password: both begin alike.</summary>
public sealed record OldWordDocument() : Refusal(RefusalKind.Invalid, "old-word-document",
    new("Документ је у старом Word формату (.doc) или је закључан лозинком. Сачувајте га као DOCX без лозинке.", "The document is in the old Word format (.doc) or locked with a password. Save it as DOCX without a password."));

public sealed record DocxUnreadable() : Refusal(RefusalKind.Invalid, "docx-unreadable",
    new("Датотека није исправан DOCX документ.", "The file is not a valid DOCX document."));

/// <summary>A small file that unpacks into a huge one, or into very many: read no further than the limit.</summary>
public sealed record DocxUnpacksTooLarge() : Refusal(RefusalKind.Invalid, "docx-unpacks-too-large",
    new("Документ се распакује у превише података, па није читан до краја. Уклоните слике и приложите га поново.", "The document unpacks into too much data and was not read to its end. Remove its pictures and put it again."));

public sealed record OdtUnreadable() : Refusal(RefusalKind.Invalid, "odt-unreadable",
    new("Датотека није исправан ODT документ.", "The file is not a valid ODT document."));

/// <summary>As with DOCX: read no further than the limit.</summary>
public sealed record OdtUnpacksTooLarge() : Refusal(RefusalKind.Invalid, "odt-unpacks-too-large",
    new("Документ се распакује у превише података, па није читан до краја. Уклоните слике и приложите га поново.", "The document unpacks into too much data and was not read to its end. Remove its pictures and put it again."));

public sealed record OdtLocked() : Refusal(RefusalKind.Invalid, "odt-locked",
    new("Документ је закључан лозинком. Сачувајте га без лозинке и приложите поново.", "The document is locked with a password. Save it without one and put it again."));

/// <summary>A part of a document, or the document itself, is XML that ends or breaks where it must not.</summary>
/// <param name="Part">The entry of the package.</param>
/// <param name="Line">Where the XML breaks, from 1.</param>
public sealed record XmlDamaged(string Part, int Line) : Refusal(RefusalKind.Invalid, "xml-damaged",
    new($"Документ је оштећен: део «{Part}» није исправан XML (ред {Line}). Отворите га у програму у коме је настао, сачувајте поново и приложите.",
        $"The document is damaged: its part “{Part}” is no valid XML (line {Line}). Open it in the program that made it, save it again and put it."));

/// <summary>Entities can fetch files and unfold into gigabytes («billion laughs»); no office program writes them.</summary>
public sealed record XmlDeclaresEntities(string Part) : Refusal(RefusalKind.Invalid, "xml-declares-entities",
    new($"Део документа «{Part}» садржи декларацију типа (DTD) са ентитетима. Такав документ се из безбедносних разлога не чита.",
        $"The part “{Part}” of the document has a document type declaration (DTD). For safety such a document is not read."));

public sealed record XmlTooDeep(string Part) : Refusal(RefusalKind.Invalid, "xml-too-deep",
    new($"Део документа «{Part}» је сувише дубоко угнежден да би се прочитао.", $"The part “{Part}” of the document is nested too deeply to be read."));

public sealed record HtmlTooTangled() : Refusal(RefusalKind.Invalid, "html-too-tangled",
    new("HTML страница је сувише дубоко угнеждена или има превише незатворених ознака. Сачувајте текст као DOCX, ODT или обичан текст.", "The HTML page is nested too deeply or has too many tags that nobody closes. Save the text as DOCX, ODT or plain text."));

/// <summary>The page says of itself that it is in another encoding than UTF-8, and has letters that this would change.</summary>
public sealed record HtmlNotUtf8(string Charset) : Refusal(RefusalKind.Invalid, "html-not-utf8",
    new($"Страница о себи каже да је у запису {Charset}. Сачувајте је као UTF-8 и приложите поново.", $"The page says that it is encoded as {Charset}. Save it as UTF-8 and put it again."));
