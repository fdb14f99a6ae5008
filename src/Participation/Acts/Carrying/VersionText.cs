namespace Participation.Acts.Carrying;

/// <summary>
/// A version laid out flat in the order of its text: provision <c>i</c> has its own words, and with those of all beneath it they are one stretch.
/// Numbers of provisions are cheaper to carry about than provisions, of which an act has ten thousand.
/// </summary>
internal sealed class VersionText
{
    private const ulong Base = 0x9E3779B97F4A7C15UL;

    private readonly List<Provision> provisions = [];
    private readonly List<int> parents = [], after = [], wordsFrom = [];
    private readonly List<ulong> wordings = [];
    private readonly int[] words;
    private readonly ulong[] prefix, powers;

    public VersionText(IEnumerable<Provision> roots, Vocabulary vocabulary)
    {
        List<int> read = [];
        foreach (var root in roots) Add(root, -1, vocabulary, read);
        wordsFrom.Add(read.Count);
        words = [.. read];
        (prefix, powers) = (new ulong[words.Length + 1], new ulong[words.Length + 1]);
        powers[0] = 1;
        for (var i = 0; i < words.Length; i++)
        {
            prefix[i + 1] = unchecked(prefix[i] * Base + (ulong)words[i] + 1);
            powers[i + 1] = unchecked(powers[i] * Base);
        }
    }

    public int Count => provisions.Count;

    public ReadOnlySpan<int> Words => words;

    public Provision this[int i] => provisions[i];

    /// <summary>The provision above, or -1.</summary>
    public int Parent(int i) => parents[i];

    /// <summary>The first provision that no longer lies beneath this one.</summary>
    public int After(int i) => after[i];

    /// <summary>Heading and text with the marks within them, as one number.</summary>
    public ulong Wording(int i) => wordings[i];

    public int FirstWord(int i) => wordsFrom[i];

    public int OwnWords(int i) => wordsFrom[i + 1] - wordsFrom[i];

    public int AllWords(int i) => wordsFrom[after[i]] - wordsFrom[i];

    /// <summary>All its words in their order as one number (Karp and Rabin 1987): equal for equal words.</summary>
    public ulong Fingerprint(int i) => Fingerprint(wordsFrom[i], wordsFrom[after[i]]);

    /// <summary>Its own words likewise.</summary>
    public ulong OwnFingerprint(int i) => Fingerprint(wordsFrom[i], wordsFrom[i + 1]);

    /// <summary>The provisions right beneath this one; beneath nothing (-1) those at the top.</summary>
    public List<int> Children(int i)
    {
        List<int> children = [];
        for (var child = i + 1; child < (i < 0 ? Count : after[i]); child = after[child]) children.Add(child);
        return children;
    }

    /// <summary>The provisions beneath the same one, itself among them.</summary>
    public List<int> Siblings(int i) => Children(parents[i]);

    /// <summary>
    /// What is compared as a whole with the other version: articles and what else lies right beneath a heading, an annex or the act itself,
    /// in the order of the text.
    /// </summary>
    public List<int> Units()
    {
        List<int> units = [];
        for (var i = 0; i < Count; i = IsContainer(i) ? i + 1 : after[i])
            if (!IsContainer(i)) units.Add(i);
        return units;
    }

    /// <summary>Whether it only gathers others under a heading.</summary>
    public bool IsContainer(int i) => provisions[i].Kind is >= ProvisionKind.Part and <= ProvisionKind.Subsection or ProvisionKind.Annex;

    private ulong Fingerprint(int start, int end) => unchecked(prefix[end] - prefix[start] * powers[end - start]);

    private void Add(Provision provision, int parent, Vocabulary vocabulary, List<int> read)
    {
        var i = provisions.Count;
        provisions.Add(provision);
        parents.Add(parent);
        after.Add(0);
        wordsFrom.Add(read.Count);
        wordings.Add(unchecked(vocabulary.Read(provision.Heading, read) * Base + vocabulary.Read(provision.Text, read)));
        foreach (var child in provision.Children) Add(child, i, vocabulary, read);
        after[i] = provisions.Count;
    }
}
