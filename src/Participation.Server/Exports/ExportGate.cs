namespace Participation.Server.Exports;

/// <summary>
/// How many exports one node makes at a time. Each holds a database connection until its reader has everything, so without a gate
/// a few dozen slow downloads would leave none for those who write.
/// </summary>
public sealed class ExportGate : IDisposable
{
    private const int AtOnce = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim places = new(AtOnce);

    /// <summary>True once there is a place, which <see cref="Leave"/> gives back; false where none came free in time.</summary>
    public Task<bool> Enter(CancellationToken cancellation) => places.WaitAsync(Patience, cancellation);

    public void Leave() => places.Release();

    public void Dispose() => places.Dispose();
}
