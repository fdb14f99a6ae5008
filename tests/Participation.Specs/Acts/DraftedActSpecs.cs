using CsCheck;
using Participation.Acts;
using Participation.Language;

namespace Participation.Specs.Acts;

/// <summary>Acts drafted at random: whatever was drafted must be read, and whatever was typed must be kept.</summary>
public sealed class DraftedActSpecs
{
    /// <param name="Points">For each став the number of its тачке; none where it is a sentence.</param>
    private sealed record DraftedArticle(string? Heading, int[] Points, bool OpensChapter);

    private static readonly Gen<DraftedArticle[]> Acts =
        from articles in Gen.Select(Gen.OneOfConst(null, "Предмет", "Обавезе вршиоца делатности", "Надзор над применом"), Gen.Int[0, 4].Array[1, 4], Gen.Int[0, 4],
            (heading, points, chapter) => new DraftedArticle(heading, points, chapter == 0)).Array[1, 12]
        select articles;

    [Fact]
    public void What_was_drafted_is_read() => Acts.Sample(drafted =>
    {
        foreach (var latin in (bool[])[false, true])
        {
            var text = Write(drafted);
            var read = ActReader.Read(SourceText.Lines(latin ? SerbianScript.ToLatin(text) : text)).Value!;
            Assert.Empty(read.Warnings);
            var articles = read.Provisions.Articles().ToList();
            Assert.Equal(Enumerable.Range(1, drafted.Length).Select(n => $"art_{n}"), articles.Select(a => a.EId));
            Assert.Equal(drafted.Select(d => d.Heading is null), articles.Select(a => a.Heading is null));
            Assert.Equal(drafted.SelectMany(d => d.Points), articles.SelectMany(a => a.Children).Select(p => p.Children.Count));
            Assert.Equal(drafted.Count(d => d.OpensChapter), read.Provisions.Count(p => p.Kind == ProvisionKind.Chapter));
        }
    }, iter: 20);

    private static string Write(DraftedArticle[] drafted)
    {
        var (text, chapter) = ("ОДЛУКА О ЧИСТОЋИ\n\n", 0);
        for (var n = 0; n < drafted.Length; n++)
        {
            if (drafted[n].OpensChapter) text += $"{RomanNumeral.Write(++chapter)}. ГЛАВА О НЕЧЕМУ\n\n";
            if (drafted[n].Heading is { } heading) text += $"{heading}\n\n";
            text += $"Члан {n + 1}.\n\n";
            foreach (var points in drafted[n].Points)
            {
                text += points == 0 ? "Општина стара се о чистоћи.\n\n" : "Општина се стара о:\n\n";
                for (var p = 1; p <= points; p++) text += $"{p}) улици{(p == points ? "." : ";")}\n\n";
            }
        }
        return text;
    }

    private static readonly string[] Lines =
    [
        "Члан 1.", "Члан 2.", "Члан 3а.", "Члан 5-7.", "Члан 4. Казне", "члан 5. овог закона", "I. ОПШТЕ ОДРЕДБЕ", "II", "Глава II", "ДЕО ПРВИ", "2.1. Општина", "1. Надлежност", "НАДЗОР", "Прилог 1", "ОБРАЗЛОЖЕЊЕ",
        "Предмет одлуке", "Општина стара се о чистоћи.", "у складу са законом", "у складу са законом.", "Општина:", "1) улице;", "2) тргове", "(1) паркове;", "а) велике:", "– нове;", "1. прво", "*Службени гласник РС", "# Извор",
        "„Члан 9.", "ново правило.”", "Број: 1/2026", "У Косјерићу, 5. марта 2026. године", "ПРЕДСЕДНИК", "О Д Л У К У", "о чистоћи", "службенa", "Мера | износ", "14. прописује", "…", "12",
    ];

    [Fact]
    public void Whatever_stands_in_whatever_order_every_line_is_kept_and_every_address_is_unique() =>
        Gen.Select(Gen.OneOfConst(Lines), Gen.Bool, (line, close) => close ? line : line + "\n").List[1, 40].Sample(lines =>
        {
            var source = SourceText.Lines(string.Join('\n', lines));
            var answer = ActReader.Read(source);
            if (answer.Refusal is not null) return;
            var addresses = answer.Value!.Provisions.Flatten().Select(p => p.EId).ToList();
            Assert.Equal(addresses.Count, addresses.Distinct().Count());
            Assert.Empty(Coverage.LinesMissing(source, answer.Value));
        }, iter: 200);
}
