namespace Participation.Acts.Amending;

/// <summary>What an amendment does with the provision that it names, after the technique of Serbian amending acts.</summary>
public enum AmendmentOperation
{
    /// <summary>«… мења се и гласи»: its words, with those beneath it, become others.</summary>
    Replace,

    /// <summary>«Пре … додаје се …».</summary>
    InsertBefore,

    /// <summary>«После … додаје се …».</summary>
    InsertAfter,

    /// <summary>«… брише се».</summary>
    Delete,
}
