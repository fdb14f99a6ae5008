namespace Participation.Server.Contributions;

/// <summary>
/// Whether a submission looks so much like spam that it waits for a moderator in its municipality. Who keeps the debate civil gives the answer; asked before the command's
/// transaction begins, since nobody takes a second connection inside of one.
/// </summary>
public delegate Task<bool> Suspicion(Guid consultation, Guid citizen, Wording wording, DateTimeOffset now, HttpContext http, CancellationToken cancellation);
