using System.Data.Common;
using JasperFx.Events;
using Npgsql;
using NpgsqlTypes;
using Weasel.Core;
using Weasel.Storage;
using IStorageOperation = Marten.Internal.Operations.IStorageOperation;
using ICommandBuilder = Weasel.Postgresql.ICommandBuilder;

namespace Participation.Server.Store;

/// <summary>
/// The first statement of a command that was decided on remembered versions: locks the command's stream, compares, and ends the transaction where
/// one of them has changed, before anything draws a number of the global sequence.
/// </summary>
internal sealed class VersionsStillHold(long streamLock, KeyValuePair<Guid, long>[] seen) : IStorageOperation
{
    /// <summary>The state that <c>participation.require_versions</c> raises; the class «PA» is nobody's else.</summary>
    private const string State = "PA001";

    /// <summary>As an operation on events it goes before the appends: Marten sends those first.</summary>
    public Type DocumentType => typeof(IEvent);

    /// <summary>Whether the command failed because something had changed.</summary>
    public static bool Denies(Exception? failed)
    {
        for (; failed is not null; failed = failed.InnerException)
            if (failed is PostgresException { SqlState: State })
                return true;
        return false;
    }

    public void ConfigureCommand(ICommandBuilder builder, IStorageSession session)
    {
        builder.Append("select participation.require_versions(");
        builder.AppendParameter(streamLock, NpgsqlDbType.Bigint);
        builder.Append(", ");
        builder.AppendParameter(Array.ConvertAll(seen, pair => pair.Key), NpgsqlDbType.Array | NpgsqlDbType.Uuid);
        builder.Append(", ");
        builder.AppendParameter(Array.ConvertAll(seen, pair => pair.Value), NpgsqlDbType.Array | NpgsqlDbType.Bigint);
        builder.Append(")");
    }

    public OperationRole Role() => OperationRole.Other;

    public Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token) => Task.CompletedTask;
}
