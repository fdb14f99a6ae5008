using System.Text.Json.Serialization;

namespace Participation.Acts;

/// <summary>What a piece of an act is, in the order of Serbian drafting; each has one element of Akoma Ntoso.</summary>
public enum ProvisionKind
{
    /// <summary>What stands before the first heading or article and is not the title: «На основу члана …».</summary>
    Preamble,
    /// <summary>Део.</summary>
    Part,
    /// <summary>Наслов: a level between Део and Глава, where an act has one.</summary>
    Title,
    /// <summary>Глава, or a heading in capitals with a Roman number.</summary>
    Chapter,
    /// <summary>Одељак, or a heading «1. …».</summary>
    Section,
    /// <summary>Пододељак, одсек, or a heading «2.1. …» and deeper.</summary>
    Subsection,
    /// <summary>Члан.</summary>
    Article,
    /// <summary>Став.</summary>
    Paragraph,
    /// <summary>Тачка: «1)».</summary>
    Point,
    /// <summary>Подтачка: «(1)».</summary>
    Subpoint,
    /// <summary>Алинеја: «–».</summary>
    Indent,
    /// <summary>Words that close an enumeration and belong to all of it.</summary>
    WrapUp,
    /// <summary>A new wording that the act quotes, line by line; its articles are not this act's.</summary>
    Quotation,
    /// <summary>An editor's mark, such as «*Службени гласник РС, број 47/2018».</summary>
    Note,
    /// <summary>Number, place, date and signature after the last article.</summary>
    Conclusion,
    /// <summary>Прилог, образац, образложење.</summary>
    Annex,
    /// <summary>Табела: within the provision that it belongs to; its words are in its rows.</summary>
    Table,
    /// <summary>A row of a table, its cells parted by « | ».</summary>
    TableRow,
}

/// <summary>One addressable piece of an act and everything beneath it.</summary>
/// <param name="EId">Its address after the Akoma Ntoso naming convention, in ASCII, unique in its version: <c>art_5__para_2__point_3</c>.</param>
/// <param name="Kind">What piece it is.</param>
/// <param name="Num">As written («Члан 76а.», «1)», «II.»); null for what has no number in the text, such as став.</param>
/// <param name="Heading">The words above or beside the number; null where there are none.</param>
/// <param name="Text">Its own words, without those of its children; empty for containers and articles.</param>
/// <param name="Children">What lies beneath it, in the order of the text.</param>
public sealed record Provision(string EId, ProvisionKind Kind, string? Num, string? Heading, string Text, Sequence<Provision> Children)
{
    /// <summary>The picture that a note stands for; its text says the same in words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Picture? Picture { get; init; }

    /// <summary>This provision and all beneath it, in the order of the text.</summary>
    public IEnumerable<Provision> Flatten()
    {
        yield return this;
        foreach (var child in Children)
            foreach (var inner in child.Flatten())
                yield return inner;
    }

    /// <summary>True when <paramref name="eId"/> is this provision or one beneath it in the tree: an article's address does not name its chapter.</summary>
    public bool Covers(string eId) => Flatten().Any(p => p.EId == eId);
}

/// <summary>Walks over the provisions of a whole act.</summary>
public static class Provisions
{
    /// <summary>Every provision, in the order of the text.</summary>
    public static IEnumerable<Provision> Flatten(this IEnumerable<Provision> provisions) => provisions.SelectMany(p => p.Flatten());

    /// <summary>The provision with this address, or null.</summary>
    public static Provision? Find(this IEnumerable<Provision> provisions, string eId) => provisions.Flatten().FirstOrDefault(p => p.EId == eId);

    /// <summary>The pictures, in the order of the text.</summary>
    public static IEnumerable<Picture> Pictures(this IEnumerable<Provision> provisions) => provisions.Flatten().Select(p => p.Picture).OfType<Picture>();

    /// <summary>The articles, in the order of the text.</summary>
    public static IEnumerable<Provision> Articles(this IEnumerable<Provision> provisions) => provisions.Flatten().Where(p => p.Kind == ProvisionKind.Article);
}
