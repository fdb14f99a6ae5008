namespace Participation.Acts.Reading;

/// <summary>Every irregularity that the reader names, with its words.</summary>
internal static class Warn
{
    public static ReadWarning NoArticles() => new("no-articles", 0,
        new("У тексту нема чланова, па је подељен по насловима. Ако је то пропис, проверите да ли сваки члан почиње редом «Члан 1.».", "The text has no articles, so it was divided by its headings. If it is a regulation, check that each article begins with a line such as “Član 1.”."));

    public static ReadWarning TitleMissing() => new("title-missing", 0,
        new("Назив акта није препознат. Упишите га у нацрту.", "The title of the act was not recognised. Enter it in the draft."));

    public static ReadWarning ArticleTwice(int line, string num) => new("article-twice", line,
        new($"{num} стоји у тексту више пута. Свако појављивање има своју адресу.", $"{num} stands in the text more than once. Each has an address of its own."));

    public static ReadWarning ArticleOutOfOrder(int line, string num, string previous) => new("article-out-of-order", line,
        new($"{num} стоји после ознаке «{previous}», па редослед чланова није растући.", $"{num} stands after “{previous}”, so the articles are not in rising order."));

    public static ReadWarning ArticleMissing(int line, string missing, string num) => new("article-missing", line,
        new($"Пре ознаке «{num}» недостаје: члан {missing}.", $"Before “{num}” this is missing: article {missing}."));

    public static ReadWarning ArticleRange(int line, string num) => new("article-range", line,
        new($"{num} обухвата више чланова и чита се као једна одредба.", $"{num} stands for several articles and is read as one provision."));

    public static ReadWarning ArticleEmpty(int line, string num) => new("article-empty", line,
        new($"{num} нема текста.", $"{num} has no text."));

    public static ReadWarning HeadingTwice(int line, string num) => new("heading-twice", line,
        new($"Ознака «{num}» стоји у тексту више пута на истом нивоу.", $"The number “{num}” stands in the text more than once on the same level."));

    public static ReadWarning PointTwice(int line, string num, string article) => new("point-twice", line,
        new($"Ознака «{num}» стоји више пута у истом набрајању ({article}).", $"The mark “{num}” stands more than once in one enumeration ({article})."));

    public static ReadWarning PointOutOfOrder(int line, string num, string previous, string article) => new("point-out-of-order", line,
        new($"Ознака «{num}» стоји после ознаке «{previous}» ({article}).", $"The mark “{num}” stands after “{previous}” ({article})."));

    public static ReadWarning PointMissing(int line, string num, string previous, string article) => new("point-missing", line,
        new($"Између ознака «{previous}» и «{num}» недостаје део набрајања ({article}).", $"Part of the enumeration is missing between “{previous}” and “{num}” ({article})."));

    public static ReadWarning OutsideArticle(int line) => new("text-outside-article", line,
        new("Овај ред не припада ниједном члану. Задржан је на свом месту.", "This line belongs to no article. It was kept in its place."));

    public static ReadWarning HeadingWithoutArticles(int line, string heading) => new("heading-without-articles", line,
        new($"Испод наслова «{heading}» нема ниједног члана.", $"There is no article beneath the heading “{heading}”."));

    public static ReadWarning ContentsKept(int line) => new("contents-kept", line,
        new("Редови садржаја (наслови са бројем стране) задржани су као обичан текст. Обришите их ако нису део акта.", "Lines of a table of contents (headings with page numbers) were kept as plain text. Delete them if they are no part of the act."));

    public static ReadWarning QuotationWithoutEnd(int line) => new("quotation-without-end", line,
        new("Наводници отворени у овом реду нису затворени, па ред није прочитан као навод.", "The quotation marks opened in this line are not closed, so it was not read as a quotation."));

    public static ReadWarning AddressesChanged(IReadOnlyCollection<(string Given, string Now)> addresses)
    {
        const int shown = 1000;
        var list = string.Join("; ", addresses.Take(shown).Select(a => $"{a.Given} → {a.Now}"));
        var rest = addresses.Count > shown ? $" … (+{addresses.Count - shown})" : "";
        return new("addresses-changed", 0,
            new($"Ознаке из документа које нису по правилима или се понављају замењене су: {list}{rest}.", $"Addresses of the document that break the rules or stand twice were replaced: {list}{rest}."));
    }

    /// <param name="number">Which picture of the text it is, from 1.</param>
    public static ReadWarning PictureWithoutText(int line, int number) => new("picture-without-text", line,
        new($"Слика {number} нема опис. Ко је не види неће знати шта приказује: упишите опис у нацрту.", $"Picture {number} has no description. Whoever cannot see it will not know what it shows: enter one in the draft."));

    public static ReadWarning MixedScripts(int line, string words) => new("mixed-scripts", line,
        new($"У истој речи стоје слова оба писма: {words}.", $"Letters of both scripts stand in one word: {words}."));
}
