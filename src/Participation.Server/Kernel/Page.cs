using System.Buffers.Text;
using System.Text;

namespace Participation.Server.Kernel;

/// <summary>A page of a list: its items and the cursor of the next page, null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Keyset paging: a cursor names the last row seen, so a page costs the same however far it lies.</summary>
public static class Paging
{
    public const int Usual = 20;
    public const int Most = 100;

    public static int Limit(int? asked) => Math.Clamp(asked ?? Usual, 1, Most);

    /// <summary>
    /// How many rows a query reads for a page of <paramref name="limit"/>, at least one beyond it. It stands in the text of the query, where the
    /// planner can see it: of an unknown limit it expects a tenth of the table and reads all of it. Two sizes, so that there are two statements.
    /// </summary>
    public static int Rows(int limit) => limit <= Usual ? Usual + 1 : Most + 1;

    /// <summary>Makes a page of rows read beyond the limit.</summary>
    public static Page<T> PageOf<T>(List<T> rows, int limit, Func<T, Cursor> cursor)
    {
        if (rows.Count <= limit)
            return new(rows, null);
        rows.RemoveRange(limit, rows.Count - limit);
        return new(rows, cursor(rows[^1]).ToString());
    }
}

/// <summary>The key of the last row of a page: what it was sorted by, and its id.</summary>
public readonly record struct Cursor(double Key, Guid Id)
{
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{Key:R}|{Id:N}")));

    /// <summary>Reads a cursor; false for anything that this server did not write.</summary>
    public static bool TryRead(string? text, out Cursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (text.Length > 128 || !Base64Url.IsValid(text))
            return false;
        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('|');
        if (parts.Length != 2
            || !double.TryParse(parts[0], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var key)
            || !double.IsFinite(key)
            || !Guid.TryParseExact(parts[1], "N", out var id))
            return false;
        cursor = new(key, id);
        return true;
    }
}

public sealed record CursorUnreadable() : Refusal(RefusalKind.Invalid, "cursor-unreadable",
    new("Ознака следеће стране није исправна. Почните од прве стране.", "The cursor cannot be read. Start from the first page."));
