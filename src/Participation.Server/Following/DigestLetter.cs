using System.Globalization;
using System.Net;
using System.Text;
using Participation.Following;
using Participation.Language;
using Participation.Server.Contributions;
using Participation.Server.Kernel;

namespace Participation.Server.Following;

/// <summary>A digest as plain text and as simple HTML, grouped by debate: a line for each thing that is followed, whatever the number of answers.</summary>
/// <param name="groups">The news, the newest first.</param>
/// <param name="slugs">The slugs of the municipalities.</param>
/// <param name="stop">The link that stops a kind, or all of them.</param>
internal sealed class DigestLetter(IReadOnlyList<NewsGroup> groups, IReadOnlyDictionary<Guid, string> slugs, string origin, Func<NewsKind?, Uri> stop, string name, ReaderLanguage language)
{
    private const int MostDebates = 10;
    private const int MostLines = 10;

    private static readonly SerbianPlural Replies = new("нови одговор", "нова одговора", "нових одговора");
    private static readonly SerbianPlural Contributions = new("нови прилог", "нова прилога", "нових прилога");
    private static readonly SerbianPlural Debates = new("расправе", "расправе", "расправа");
    private static readonly SerbianPlural Others = new("ствар", "ствари", "ствари");

    private static readonly Words Greeting = new("Поштовани", "Hello");
    private static readonly Words Lead = new("Ево шта је ново у ономе што пратите.", "This is new in what you follow.");
    private static readonly Words Why = new("Ову поруку добијате јер пратите расправе или сте у њима учествовали.", "You get this mail because you follow debates or have taken part in them.");
    private static readonly Words Settings = new("Подешавања обавештења", "Settings of notifications");
    private static readonly Words StopAll = new("Не шаљите ми више ниједну овакву поруку", "Send me no more mails like this");
    private static readonly Words Signature = new("Јавне расправе вашег града или општине", "The public debates of your city or municipality");

    private readonly List<IGrouping<Guid, NewsGroup>> debates = [.. groups.GroupBy(group => group.Consultation.Id)];

    public string Subject => Say(debates.Count == 1
        ? new Words($"Новости: {debates[0].First().Consultation.Title}", $"News: {debates[0].First().Consultation.Title}")
        : new Words($"Новости из {Debates.Count(debates.Count)}", $"News from {debates.Count} debates"));

    public string Plain()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Say(Greeting)} {name},\n\n{Say(Lead)}\n\n");
        foreach (var debate in debates.Take(MostDebates))
        {
            var title = Say(debate.First().Consultation.Title);
            text.Append(CultureInfo.InvariantCulture, $"{title}\n{new string('=', Math.Min(title.Length, 60))}\n\n");
            foreach (var line in debate.Take(MostLines))
            {
                text.Append(CultureInfo.InvariantCulture, $"* {Say(Line(line))}\n");
                foreach (var said in line.Said)
                    text.Append(CultureInfo.InvariantCulture, $"  – {Quote(said)}\n");
                if (Rest(line) is { } rest)
                    text.Append(CultureInfo.InvariantCulture, $"  {Say(rest)}\n");
                text.Append(CultureInfo.InvariantCulture, $"  {Link(line)}\n\n");
            }
            if (debate.Count() > MostLines)
                text.Append(CultureInfo.InvariantCulture, $"{Say(More(debate.Count() - MostLines))}\n\n");
        }
        if (debates.Count > MostDebates)
            text.Append(CultureInfo.InvariantCulture, $"{Say(MoreDebates())}\n{origin}/obavestenja\n\n");
        text.Append(CultureInfo.InvariantCulture, $"-- \n{Say(Signature)}\n{Say(Why)}\n\n");
        foreach (var kind in Kinds())
            text.Append(CultureInfo.InvariantCulture, $"{Say(StopOf(kind))}: {stop(kind)}\n");
        text.Append(CultureInfo.InvariantCulture, $"{Say(StopAll)}: {stop(null)}\n{Say(Settings)}: {origin}/obavestenja/podesavanja\n");
        return text.ToString();
    }

    public string Html()
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{language.Tag()}\">\n<head><meta charset=\"utf-8\"><title>{Safe(Subject)}</title></head>\n");
        html.Append("<body style=\"font:17px/1.5 'Source Sans 3',Arial,sans-serif;color:#1d2326;max-width:36em;margin:2em auto;padding:0 1em\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{Safe(Say(Greeting))} {Safe(name)},</p>\n<p>{Safe(Say(Lead))}</p>\n");
        foreach (var debate in debates.Take(MostDebates))
        {
            var first = debate.First().Consultation;
            html.Append(CultureInfo.InvariantCulture, $"<h2 style=\"font-size:1.15em;margin:1.5em 0 .3em\"><a href=\"{Safe(Address(first.Municipality, first.Id))}\">{Safe(Say(first.Title))}</a></h2>\n<ul>\n");
            foreach (var line in debate.Take(MostLines))
            {
                html.Append(CultureInfo.InvariantCulture, $"<li style=\"margin:.4em 0\"><a href=\"{Safe(Link(line))}\">{Safe(Say(Line(line)))}</a>");
                foreach (var said in line.Said)
                    html.Append(CultureInfo.InvariantCulture, $"<br>– {Safe(Quote(said))}");
                if (Rest(line) is { } rest)
                    html.Append(CultureInfo.InvariantCulture, $"<br>{Safe(Say(rest))}");
                html.Append("</li>\n");
            }
            html.Append("</ul>\n");
            if (debate.Count() > MostLines)
                html.Append(CultureInfo.InvariantCulture, $"<p>{Safe(Say(More(debate.Count() - MostLines)))}</p>\n");
        }
        if (debates.Count > MostDebates)
            html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Safe(origin)}/obavestenja\">{Safe(Say(MoreDebates()))}</a></p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<hr>\n<p>{Safe(Say(Signature))}<br>{Safe(Say(Why))}</p>\n<p>");
        foreach (var kind in Kinds())
            html.Append(CultureInfo.InvariantCulture, $"<a href=\"{Safe(stop(kind).AbsoluteUri)}\">{Safe(Say(StopOf(kind)))}</a><br>\n");
        html.Append(CultureInfo.InvariantCulture, $"<a href=\"{Safe(stop(null).AbsoluteUri)}\">{Safe(Say(StopAll))}</a><br>\n<a href=\"{Safe(origin)}/obavestenja/podesavanja\">{Safe(Say(Settings))}</a></p>\n</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>What happened to one thing that is followed.</summary>
    internal static Words Line(NewsGroup group) => (group.What, group.Followed) switch
    {
        ("reply", _) when group.Own => new($"{Counted(Replies, group.Count)} на Ваш прилог", $"{Counted("new answer", group.Count)} to your contribution"),
        ("reply", _) => new($"{Counted(Replies, group.Count)} на прилог који пратите", $"{Counted("new answer", group.Count)} to a contribution that you follow"),
        ("contribution", Followed.Provision) => new($"{group.Label}: {Counted(Contributions, group.Count)}", $"{group.Label}: {Counted("new contribution", group.Count)}"),
        ("contribution", _) => new($"{Counted(Contributions, group.Count)} у расправи", $"{Counted("new contribution", group.Count)} in the debate"),
        ("version", Followed.Provision) => new($"{group.Label}: измењено у верзији {group.Version} нацрта", $"{group.Label}: changed in version {group.Version} of the draft"),
        ("version", _) => new($"Објављена је верзија {group.Version} нацрта", $"Version {group.Version} of the draft was published"),
        ("last-days", _) => new($"Расправа се завршава {Day(group)}: још можете да учествујете", $"The debate ends on {EnglishDay(group)}: you can still take part"),
        ("extended", _) => new($"Рок је продужен до {Day(group)}", $"The term was extended to {EnglishDay(group)}"),
        ("closed-early", _) => new("Расправа је закључена пре рока", "The debate was closed early"),
        ("cancelled", _) => new("Расправа је отказана", "The debate was cancelled"),
        _ => new("Расправа је завршена", "The debate has ended"),
    };

    /// <summary>How many are not quoted; null where all are.</summary>
    internal static Words? Rest(NewsGroup group)
    {
        var rest = group.Count - group.Said.Count;
        return group.Said.Count == 0 || rest <= 0 ? null
            : group.Count > NewsReading.CountedInMail ? new("и многи други", "and many more")
            : new($"и још {rest.ToString(CultureInfo.InvariantCulture)}", $"and {rest.ToString(CultureInfo.InvariantCulture)} more");
    }

    private static string Counted(SerbianPlural noun, int count) => count > NewsReading.CountedInMail ? $"Више од {noun.Count(NewsReading.CountedInMail)}" : noun.Count(count);

    private static string Counted(string noun, int count) => count > NewsReading.CountedInMail ? $"More than {NewsReading.CountedInMail} {noun}s" : $"{count} {noun}{(count == 1 ? "" : "s")}";

    // The end at midnight is the end of the day before.
    private static DateOnly LastDay(NewsGroup group) => SerbianCalendar.DateOf(group.Until!.Value.AddTicks(-1));

    private static string Day(NewsGroup group) => SerbianDates.Official(LastDay(group));

    private static string EnglishDay(NewsGroup group) => LastDay(group).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static Words More(int lines) => new($"И још {Others.Count(lines)} у овој расправи.", $"And {lines} more in this debate.");

    private Words MoreDebates() => new($"И још из {Debates.Count(debates.Count - MostDebates)}: погледајте у апликацији.", $"And from {debates.Count - MostDebates} more debates: see the application.");

    private static Words StopOf(NewsKind kind) => new($"Не шаљите ми више поруке о {StopPage.About(kind).Serbian}", $"Send me no more mails about {StopPage.About(kind).English}");

    private IEnumerable<NewsKind> Kinds() => groups.Select(group => group.Kind).Distinct().Order();

    // Both the name and the words as everybody may read them at this moment.
    private string Quote(ContributionItem said) => $"{Say(said.Author?.DisplayName ?? "")}: «{Say(Excerpt.Of(said) ?? "")}»";

    private string Link(NewsGroup group) => group switch
    {
        { Said: [var one, ..] } => $"{Address(group)}#c-{one.Id}",
        { Followed: Followed.Provision, EId: { } eId } => $"{Address(group)}/act/{eId}",
        { Kind: NewsKind.Version } => $"{Address(group)}/verzije",
        _ => Address(group),
    };

    private string Address(NewsGroup group) => Address(group.Consultation.Municipality, group.Consultation.Id);

    private string Address(Guid municipality, Guid consultation) => $"{origin}/{slugs[municipality]}/{consultation}";

    private string Say(Words words) => words.In(language);

    // What people wrote is shown as written, in Latin to whoever reads Latin.
    private string Say(string written) => new Words(written, written).In(language);

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
