namespace Participation.Server.Tests.Harness;

/// <summary>The real clock, moved: so that a debate can end without anybody waiting for it. Timers run in real time.</summary>
public sealed class MovableClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    /// <summary>Moves the clock; negative is back.</summary>
    public void Advance(TimeSpan time) => Interlocked.Add(ref ahead, time.Ticks);
}
