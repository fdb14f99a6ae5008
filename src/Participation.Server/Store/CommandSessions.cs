using Marten;
using Participation.Server.Kernel;
using Participation.Server.Live;

namespace Participation.Server.Store;

/// <summary>Opens the transactions of commands.</summary>
public sealed class CommandSessions(IDocumentStore store, StateShelf shelf, AppendSignal signal)
{
    /// <param name="stream">The stream that the command may change; locked.</param>
    /// <param name="others">Streams that the decision looks at.</param>
    public async Task<CommandSession> Begin(Guid stream, CancellationToken cancellation, params Guid[] others)
    {
        var command = new CommandSession(store.LightweightSession(), shelf, signal.Appended);
        try
        {
            await command.Begin(stream, others, cancellation);
            return command;
        }
        catch
        {
            await command.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Runs a command that most likely begins its stream: a contribution, a first vote. It is decided on what this node last saw, and the store
    /// writes it only if that still holds; so the many that do begin theirs cost two round trips. Every other is decided again on what the store
    /// says, in a transaction that locks its stream: a refusal is never given for what was only remembered.
    /// </summary>
    /// <param name="decide">Called once or twice, each time with another session; has no effects but through it.</param>
    public async Task<IResult> Run(Guid stream, HttpContext http, Func<CommandSession, Task<Decided>> decide, CancellationToken cancellation, params Guid[] others)
    {
        if (shelf.Begins(stream))
        {
            await using var foresight = new CommandSession(store.LightweightSession(), shelf, signal.Appended, stream);
            var foreseen = await decide(foresight);
            if (foreseen.Refusal is null && await foresight.CommitIfForeseen(cancellation))
                return Answers.Done(foreseen, http);
        }
        await using var session = await Begin(stream, cancellation, others);
        return await session.Answer(await decide(session), http, cancellation);
    }
}
