namespace Participation.Server.Startup;

/// <summary>
/// The server cannot start, and the person who started it can do something about it.
/// The message is one line, in English, and says what to do; <see cref="Launch"/> prints it alone, without a stack trace.
/// </summary>
public sealed class StartRefusedException(string message, Exception? cause = null) : Exception(message, cause);
