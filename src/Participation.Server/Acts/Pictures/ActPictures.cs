using Npgsql;
using Participation.Acts;
using Participation.Server.Kernel;
using Participation.Server.Store;

namespace Participation.Server.Acts.Pictures;

/// <summary>The files of the pictures in acts, in a table of their own: an event names a picture, it does not carry it.</summary>
public sealed class ActPictures(NpgsqlDataSource database)
{
    private const string Columns = "id, type, width, height, content";

    /// <summary>Where everyone who may read the act finds it.</summary>
    public static string Path(Guid consultation, Picture picture) => $"/api/consultations/{consultation}/act/pictures/{picture.Id}";

    /// <summary>The file, or null where the act never had it.</summary>
    public async Task<PictureFile?> Find(Guid consultation, string id, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select {Columns} from participation.act_picture where consultation = $1 and id = $2");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = consultation });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        return (await Read(command, cancellation)).FirstOrDefault();
    }

    /// <summary>All files of an act, each under its id, as an open transaction sees them.</summary>
    internal static async Task<Dictionary<string, PictureFile>> All(Guid consultation, NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select {Columns} from participation.act_picture where consultation = $1", transaction.Connection, transaction);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = consultation });
        return (await Read(command, cancellation)).ToDictionary(file => file.Id, StringComparer.Ordinal);
    }

    /// <summary>Which of these pictures the act has, with their sizes: an export names them by their address, and reading it again finds them here.</summary>
    public async Task<Dictionary<string, (int Width, int Height)>> Known(Guid consultation, IEnumerable<Picture> named, CancellationToken cancellation)
    {
        var known = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        await using var command = database.CreateCommand("select id, width, height from participation.act_picture where consultation = $1 and id = any($2)");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = consultation });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. named.Select(picture => picture.Id).Distinct()] });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            known[reader.GetString(0)] = (reader.GetInt32(1), reader.GetInt32(2));
        return known;
    }

    /// <summary>Keeps the pictures of a new draft with the command that puts it, and clears away those that neither it nor any version shows.</summary>
    internal static void Keep(CommandSession session, Guid consultation, IEnumerable<PictureFile> files, IEnumerable<string> shown)
    {
        foreach (var file in files)
            session.Write(
                "insert into participation.act_picture (consultation, id, type, width, height, content) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                consultation, file.Id, ApiNames.Of(file.Type), file.Width, file.Height, file.Bytes);
        session.Write("delete from participation.act_picture where consultation = ? and not (id = any(?))", consultation, shown.Distinct().ToArray());
    }

    private static async Task<List<PictureFile>> Read(NpgsqlCommand command, CancellationToken cancellation)
    {
        var files = new List<PictureFile>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            files.Add(new(reader.GetString(0), ApiNames.TryRead(reader.GetString(1), out PictureType type) ? type : default, reader.GetInt32(2), reader.GetInt32(3), (byte[])reader[4]));
        return files;
    }
}
