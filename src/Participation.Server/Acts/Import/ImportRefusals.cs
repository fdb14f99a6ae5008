namespace Participation.Server.Acts.Import;

/// <summary>An act comes as plain text, Markdown, HTML, ODT, DOCX or Akoma Ntoso.</summary>
public sealed record ActFormatNotSupported(string MediaType) : Refusal(RefusalKind.Invalid, "act-format-not-supported",
    new("Акт се прилаже као обичан текст (text/plain), Markdown (text/markdown), HTML (text/html), ODT, DOCX или Akoma Ntoso (application/akn+xml).", "An act is put as plain text (text/plain), Markdown (text/markdown), HTML (text/html), ODT, DOCX or Akoma Ntoso (application/akn+xml)."));

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

/// <summary>Broken XML; the line is where it first is.</summary>
public sealed record XmlUnreadable(int Line) : Refusal(RefusalKind.Invalid, "xml-unreadable",
    new($"Датотека није исправан XML (ред {Line}). Исправите је и приложите поново.", $"The file is not valid XML (line {Line}). Correct it and put it again."));

/// <summary>A document type can name other files and expand without end; an Akoma Ntoso document needs none.</summary>
public sealed record XmlHasDoctype() : Refusal(RefusalKind.Invalid, "xml-doctype",
    new("XML садржи DOCTYPE, који се не чита. Уклоните га и приложите документ поново.", "The XML has a DOCTYPE, which is not read. Remove it and put the document again."));

/// <summary>No act has elements within elements to such a depth.</summary>
public sealed record AkomaNtosoTooDeep(int Line) : Refusal(RefusalKind.Invalid, "akoma-ntoso-too-deep",
    new($"Елементи су сувише дубоко угнежђени (ред {Line}), па документ није прочитан.", $"Elements are nested too deeply (line {Line}), so the document was not read."));

public sealed record XmlTooLarge() : Refusal(RefusalKind.Invalid, "xml-too-large",
    new("XML има превише елемената да би се прочитао. Уклоните ознаке које нису део акта.", "The XML has too many elements to be read. Remove mark-up that is no part of the act."));

/// <summary>XML of another kind.</summary>
public sealed record NotAkomaNtoso(string Root) : Refusal(RefusalKind.Invalid, "not-akoma-ntoso",
    new($"XML није Akoma Ntoso: почиње елементом «{Root}», а очекује се «akomaNtoso».", $"The XML is not Akoma Ntoso: it begins with “{Root}”, and “akomaNtoso” is expected."));

/// <summary>Drafts of the standard and national profiles have namespaces of their own, and other rules.</summary>
public sealed record AkomaNtosoNamespace(string Found) : Refusal(RefusalKind.Invalid, "akoma-ntoso-namespace",
    new(
        $"Документ је у именском простору «{Found}», а чита се само коначни: {Akn.AknXml.Namespace}. Преведите га у Akoma Ntoso 3.0.",
        $"The document is in the namespace “{Found}”; only the final one is read: {Akn.AknXml.Namespace}. Convert it to Akoma Ntoso 3.0."));

/// <summary>Nothing in it has a body that could be read.</summary>
public sealed record AkomaNtosoWithoutBody() : Refusal(RefusalKind.Invalid, "akoma-ntoso-without-body",
    new("У документу нема тела акта (body или mainBody), па нема шта да се прочита.", "The document has no body (body or mainBody), so there is nothing to read."));

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
