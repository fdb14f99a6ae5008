namespace Participation.Server.Database;
public sealed class Leadership
{
    public Task RunWhileLeaderAsync(Func<CancellationToken, Task> work, CancellationToken stopping) => work(stopping);
}
