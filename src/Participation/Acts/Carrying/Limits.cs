namespace Participation.Acts.Carrying;

/// <summary>How much may differ between two wordings of one provision, and from where on they are two provisions.</summary>
internal static class Limits
{
    /// <summary>With fewer words than this, two provisions may say the same by coincidence: «назив;».</summary>
    public const int UnmistakableWords = 4;

    /// <summary>Articles need this resemblance; an edit of three words in ten in every line leaves about 0.45.</summary>
    public const double Article = 0.45;

    /// <summary>Articles between two neighbours that were found need less.</summary>
    public const double ArticleInGap = 0.33;

    /// <summary>Or this share of words in lines that are quite the same, which a copy with other words lacks.</summary>
    public const double ArticleLines = 0.25;

    /// <summary>And between two neighbours this.</summary>
    public const double ArticleLinesInGap = 0.15;

    /// <summary>Of the shingles of a part at least this share stood in the whole and stands in no other part.</summary>
    public const double PartShingles = 0.4;

    /// <summary>Of the words of a short part at least this share stood in the whole and stands in no other part.</summary>
    public const double PartWords = 0.6;

    /// <summary>From so many words on shingles tell more than words, which long texts share anyway.</summary>
    public const int LongPart = 20;

    /// <summary>Within the article that was found, in order: three words in ten, and a bit.</summary>
    public static int ChangedInOrder(int words) => (int)Math.Ceiling(words * 0.34 - 0.1);

    /// <summary>Between two neighbours that were found.</summary>
    public static int ChangedInGap(int words) => (int)Math.Ceiling(words * 0.45 - 0.1);

    /// <summary>Anywhere else: three words in ten.</summary>
    public static int ChangedElsewhere(int words) => (int)(words * 0.3);
}
