namespace Participation.Bench.Alike;

/// <param name="Text">As it was sent.</param>
/// <param name="Campaign">Which template it was made from; each that was made from none has a number of its own.</param>
/// <param name="Changes">What was done to the template; empty for the others.</param>
public sealed record KnownComment(string Text, int Campaign, string Changes);

/// <summary>
/// A debate on one topic with known truth: some comments follow templates that go round, with the edits that people make, and the others say something of their own. It
/// knows nothing of how alike ones are found, and draws the line once: an edit leaves at least two thirds of the template, and two that are not of one template share at
/// most half of their words (Dice), but for those that turn a template into its opposite.
/// </summary>
public sealed class KnownComments
{
    /// <summary>The share of comments that belong to a campaign.</summary>
    private const double InCampaigns = 0.4;

    private const double MostShared = 0.5;

    private readonly Random random;
    private readonly Writer writer;
    private readonly List<KnownComment> made = [];
    private readonly Dictionary<string, List<HashSet<string>>> said = [];

    private KnownComments(int seed)
    {
        random = new(seed);
        writer = new(random);
    }

    /// <param name="seed">The same seed makes the same debate.</param>
    public static List<KnownComment> Make(int count, int seed) => new KnownComments(seed).Make(count);

    private List<KnownComment> Make(int count)
    {
        var campaign = 0;
        while (made.Count < count * InCampaigns)
            Campaign(ref campaign, (int)(count * InCampaigns) + 1 - made.Count);
        while (made.Count < count)
            made.Add(new(writer.Sent(New(random.Next(1, 7))), campaign++, ""));
        var shuffled = made.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }

    private void Campaign(ref int campaign, int most)
    {
        // Long enough that there is something to change.
        var template = New(random.Next(3, 8)).ConvertAll(sentence => sentence.Text);
        // Most campaigns are small, a few are not.
        var size = Math.Min((int)(2 + 3 / Math.Pow(random.NextDouble() + 0.004, 1.1)), most);
        made.Add(new(string.Join(' ', template), campaign, ""));
        for (var i = 1; i < size; i++)
        {
            var (text, changes) = writer.Edit(template);
            made.Add(new(text, campaign, changes));
        }
        campaign++;
        if (random.Next(4) == 0 && writer.Opposite(template) is { } opposite)
            made.Add(new(opposite, campaign++, ""));
    }

    /// <summary>Sentences that nobody has said so before.</summary>
    private List<Sentence> New(int count)
    {
        while (true)
        {
            var sentences = Enumerable.Range(0, count).Select(_ => writer.Sentence()).ToList();
            // Of sentences with few places there are only a few; they may stand in a comment but not make it.
            if (sentences.Sum(sentence => sentence.IsCommon ? 0 : sentence.Text.Length) < 0.6 * sentences.Sum(sentence => sentence.Text.Length))
                continue;
            var words = sentences.SelectMany(sentence => sentence.Text.ToLowerInvariant().Split([' ', ',', '.', '?'], StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
            var turns = sentences.Where(sentence => !sentence.IsCommon).SelectMany(sentence => sentence.Turns).ToList();
            if (turns.Any(turn => said.TryGetValue(turn, out var before) && before.Exists(other => Shared(other, words) > MostShared)))
                continue;
            foreach (var turn in turns)
                (said.TryGetValue(turn, out var before) ? before : said[turn] = []).Add(words);
            return sentences;
        }
    }

    /// <summary>Dice's coefficient (Dice, 1945).</summary>
    private static double Shared(HashSet<string> one, HashSet<string> other) => 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}

/// <param name="Turns">The sentence with one of its places left open, for each: who shares one of them says nearly the same.</param>
internal sealed record Sentence(string Text, bool IsCommon, IReadOnlyList<string> Turns);

/// <summary>Whoever writes: with own words, or with those of a template.</summary>
internal sealed class Writer(Random random)
{
    private const int FewPlaces = 2;

    /// <summary>Something of one's own as it is sent: some with the usual opening, some with a provision copied in front.</summary>
    public string Sent(List<Sentence> sentences)
    {
        var text = string.Join(' ', sentences.Select(sentence => sentence.Text));
        if (random.Next(5) == 0)
            text = $"{Pick(Phrases.Openings)} {text}";
        if (random.Next(5) == 0)
            text = $"{text} {Fill(Pick(Phrases.Closings))}";
        if (random.Next(12) == 0)
            text = random.Next(2) == 0 ? $"„{Pick(Phrases.Quoted)}“ {text}" : $"> {Pick(Phrases.Quoted)}\n\n{text}";
        return Script(text);
    }

    /// <summary>The template as one more citizen sends it.</summary>
    public (string Text, string Changes) Edit(List<string> template)
    {
        List<string> sentences = [.. template];
        List<string> changes = [];
        // What is dropped and what is added share one allowance: a third of the template.
        var allowance = string.Join(' ', template).Length / 3;
        if (random.Next(3) == 0)
        {
            var shuffled = sentences.ToArray();
            random.Shuffle(shuffled);
            sentences = [.. shuffled];
            changes.Add("reordered");
        }
        if (random.Next(6) == 0 && sentences.FindIndex(sentence => sentence.Length < allowance) is >= 0 and var dropped)
        {
            allowance -= sentences[dropped].Length;
            sentences.RemoveAt(dropped);
            changes.Add("shortened");
        }
        if (random.Next(3) == 0 && Fill(Pick(random.Next(2) == 0 ? Phrases.Personal : Phrases.Closings)) is var personal && personal.Length < allowance)
        {
            allowance -= personal.Length;
            sentences.Insert(random.Next(2) * sentences.Count, personal);
            changes.Add("made personal");
        }
        if (random.Next(6) == 0 && Sentence().Text is var own && own.Length < allowance)
        {
            allowance -= own.Length;
            sentences.Insert(random.Next(sentences.Count + 1), own);
            changes.Add("added to");
        }
        var text = string.Join(' ', sentences);
        if (random.Next(3) == 0 && Synonyms(text) is var retouched && retouched != text)
        {
            text = retouched;
            changes.Add("retouched");
        }
        text = Script(text, changes);
        if (random.Next(3) == 0)
        {
            text = Retyping.WithSlips(text, random.NextDouble() * 0.1, random);
            changes.Add("misspelt");
        }
        if (random.Next(4) == 0)
        {
            text = Retyping.Careless(text, random);
            changes.Add("careless");
        }
        return (text, changes.Count == 0 ? "copied" : string.Join(", ", changes));
    }

    /// <summary>The template turned round, with as few words as possible; null where it offers no word to deny.</summary>
    public string? Opposite(List<string> template)
    {
        var text = string.Join(' ', template);
        var turned = text.Replace("Не подржавам", "Подржавам", StringComparison.Ordinal);
        if (turned == text)
            turned = text.Replace("Подржавам", "Не подржавам", StringComparison.Ordinal).Replace("Предлажем", "Не предлажем", StringComparison.Ordinal);
        return turned == text ? null : Script(turned);
    }

    public Sentence Sentence()
    {
        var pattern = Pick(Phrases.Sentences);
        var parts = pattern.Split('{', '}');
        var places = parts.Length / 2;
        for (var i = 1; i < parts.Length; i += 2)
            parts[i] = Filling(parts[i]);
        string Said(int open) => string.Concat(parts.Select((part, at) => at == open ? "…" : part));
        return new(Capital(Said(-1)), places <= FewPlaces, [.. Enumerable.Range(0, places).Select(place => Said(2 * place + 1))]);
    }

    private string Filling(string name)
    {
        var filling = Fill(Pick(Phrases.Fillings[name.ToLowerInvariant()]));
        return char.IsUpper(name[0]) ? Capital(filling) : filling;
    }

    private string Fill(string pattern)
    {
        var parts = pattern.Split('{', '}');
        for (var i = 1; i < parts.Length; i += 2)
            parts[i] = Filling(parts[i]);
        return string.Concat(parts);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string Synonyms(string text)
    {
        foreach (var (one, other) in Phrases.Synonyms)
        {
            if (random.Next(2) == 0)
                text = text.Replace($" {one} ", $" {other} ", StringComparison.Ordinal);
        }
        return text;
    }

    private string Script(string text, List<string>? changes = null)
    {
        var hand = random.Next(10);
        if (hand < 5)
            return text;
        changes?.Add(hand < 8 ? "in Latin" : "in bald Latin");
        return hand < 8 ? Retyping.Latin(text) : Retyping.Bald(text);
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
