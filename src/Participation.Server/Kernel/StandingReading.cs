using Marten;
using Participation.Municipalities;
using Participation.Server.Store;

namespace Participation.Server.Kernel;

/// <summary>What a reader may see beyond what everybody may: asked of the municipality's stream at each request, so an ended role ends at once.</summary>
public sealed class StandingReading(IDocumentStore store, StateShelf shelf, Npgsql.NpgsqlDataSource database)
{
    public async Task<Municipality?> Municipality(Guid id, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select version from participation.mt_streams where id = $1");
        command.Parameters.Add(new Npgsql.NpgsqlParameter<Guid> { TypedValue = id });
        if (await command.ExecuteScalarAsync(cancellation) is not long version)
            return null;
        if (shelf.Find<Municipality>(id, version) is { } kept)
            return kept;
        await using var session = store.QuerySession();
        var state = await session.StateOf<Municipality, MunicipalityEvent>(id, version, cancellation);
        if (state is not null)
            shelf.Keep(id, version, state);
        return state;
    }

    /// <summary>The roles of whoever asks in that municipality; none for nobody.</summary>
    public async Task<Roles> In(Guid municipality, HttpContext http, CancellationToken cancellation)
    {
        if (http.User.Identity?.IsAuthenticated != true)
            return Roles.None;
        return await Municipality(municipality, cancellation) is { } here ? Standing.Of(here, Answers.Citizen(http)) : Roles.None;
    }
}
