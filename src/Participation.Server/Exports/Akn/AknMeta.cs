using System.Globalization;
using System.Xml;
using Participation.Language;
using Participation.Municipalities;
using Participation.Server.Acts.Import.Akn;

namespace Participation.Server.Exports.Akn;

/// <summary>
/// What an Akoma Ntoso document says of itself: work, expression and manifestation (IFLA FRBR) under addresses of the Akoma Ntoso Naming Convention,
/// the versions so far, who it is from, and what citizens proposed.
/// </summary>
internal sealed class AknMeta(XmlWriter xml, ExportedAct act, IReadOnlyList<AknAmendment> amendments)
{
    /// <summary>Of what is ours and not the standard's.</summary>
    public const string OwnNamespace = "urn:participation:akn:1";

    // Ours begin large, addresses of provisions begin small: they never meet.
    private const string Authority = "#Municipality";
    private const int LongestName = 80;

    private readonly string work = $"/akn/rs-{act.Municipality.Slug}/bill/{Date(act.Versions[0].PublishedAt)}/{Name(act.Title)}";

    /// <summary>The metadata of the act itself, or of an annex by its address.</summary>
    public void Write(string? annex = null)
    {
        xml.WriteStartElement("meta", AknXml.Namespace);
        Identification(annex is null ? "!main" : $"!{annex}", annex is null);
        if (annex is null)
        {
            Publication();
            Lifecycle();
            References();
            Amendments();
        }
        xml.WriteEndElement();
    }

    private void Identification(string component, bool isWhole)
    {
        var (expression, version) = ($"{work}/srp@v{Number(act.Version.Number)}", Date(act.Version.PublishedAt));
        Start("identification", ("source", Authority));
        Start("FRBRWork");
        Properties($"{work}/{component}", work, Date(act.Versions[0].PublishedAt), isWhole ? act.Version.Title : null);
        Value("FRBRcountry", "rs");
        if (isWhole) Value("FRBRprescriptive", "false");
        xml.WriteEndElement();
        Start("FRBRExpression");
        Properties($"{expression}/{component}", expression, version);
        if (isWhole) Value("FRBRversionNumber", Number(act.Version.Number));
        Empty("FRBRlanguage", ("language", "srp"));
        xml.WriteEndElement();
        Start("FRBRManifestation");
        Properties($"{expression}/{component}.akn", $"{expression}.akn", version);
        Value("FRBRformat", "application/akn+xml");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Properties(string @this, string uri, string date, string? alias = null)
    {
        Value("FRBRthis", @this);
        Value("FRBRuri", uri);
        if (alias is { Length: > 0 }) Empty("FRBRalias", ("value", AknText.Clean(alias)), ("name", "title"));
        Empty("FRBRdate", ("date", date), ("name", "generation"));
        Empty("FRBRauthor", ("href", Authority), ("as", "#Author"));
    }

    private void Publication() => Empty("publication",
        ("date", Date(act.Version.PublishedAt)), ("name", "eRasprava"), ("showAs", act.Say("Јавна расправа, верзија") + " " + Number(act.Version.Number)), ("number", Number(act.Version.Number)));

    private void Lifecycle()
    {
        Start("lifecycle", ("source", Authority));
        foreach (var version in act.Versions)
            Empty("eventRef", ("date", Date(version.PublishedAt)), ("source", $"#Version{Number(version.Number)}"), ("type", version.Number == 1 ? "generation" : "amendment"));
        xml.WriteEndElement();
    }

    private void References()
    {
        Start("references", ("source", Authority));
        foreach (var version in act.Versions)
            Empty(version.Number == 1 ? "original" : "passiveRef",
                ("eId", $"Version{Number(version.Number)}"), ("href", $"{work}/srp@v{Number(version.Number)}"), ("showAs", act.Say("Верзија") + " " + Number(version.Number)));
        Empty("TLCOrganization", ("eId", Authority[1..]), ("href", $"/ontology/organization/rs/{act.Municipality.Slug}"), ("showAs", act.Say(act.Authority.Serbian)));
        Empty("TLCRole", ("eId", "Author"), ("href", "/ontology/role/author"), ("showAs", act.Say("Предлагач")));
        Empty("TLCReference", ("eId", "Debate"), ("href", act.Address), ("showAs", act.Say("Јавна расправа")), ("name", "publicDebate"));
        xml.WriteEndElement();
    }

    private void Amendments()
    {
        if (amendments.Count == 0) return;
        Start("proprietary", ("source", Authority));
        foreach (var amendment in amendments)
        {
            xml.WriteStartElement("participation", "amendment", OwnNamespace);
            xml.WriteAttributeString("id", amendment.Id.ToString());
            xml.WriteAttributeString("provision", $"#{amendment.EId}");
            xml.WriteAttributeString("state", amendment.Status);
            xml.WriteAttributeString("votesFor", Number(amendment.For));
            xml.WriteAttributeString("votesAgainst", Number(amendment.Against));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void Value(string name, string value) => Empty(name, ("value", value));

    private void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        xml.WriteEndElement();
    }

    private void Start(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, AknXml.Namespace);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
    }

    private static string Name(string title)
    {
        var slug = MunicipalityName.Slug(SerbianScript.ToLatin(title));
        var cut = slug.Length <= LongestName ? slug : slug[..LongestName].TrimEnd('-');
        return cut.Length == 0 ? "nacrt" : cut;
    }

    private static string Date(DateTimeOffset moment) => SerbianCalendar.DateOf(moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
