using System.Collections.Concurrent;

namespace Participation.Server.Live;

/// <summary>Which debates somebody follows at this moment: of the others no message has to be made. With a backplane the readers of other nodes count as well, and are not known here.</summary>
public sealed class LiveFollowers(IConfiguration configuration)
{
    private readonly bool othersMayFollow = configuration.GetConnectionString("Redis") is { Length: > 0 };
    private readonly ConcurrentDictionary<Guid, int> here = new();

    public void Add(Guid consultation) => here.AddOrUpdate(consultation, 1, (_, count) => count + 1);

    public void Remove(Guid consultation)
    {
        if (here.AddOrUpdate(consultation, 0, (_, count) => count - 1) <= 0)
            here.TryRemove(new(consultation, 0));
    }

    private int desks;

    /// <summary>Whether a moderator may be at work, here or on another node.</summary>
    public bool AnyoneAtADesk => othersMayFollow || Volatile.Read(ref desks) > 0;

    public void Attended() => Interlocked.Increment(ref desks);

    public void Left() => Interlocked.Decrement(ref desks);

    public bool Anyone(Guid consultation) => othersMayFollow || here.ContainsKey(consultation);
}
