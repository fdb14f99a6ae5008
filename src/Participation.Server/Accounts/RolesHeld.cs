using Npgsql;

namespace Participation.Server.Accounts;

/// <param name="Municipality">The slug.</param>
/// <param name="Role"><c>moderator</c>, <c>officer</c> or <c>administrator</c>.</param>
public sealed record RoleHeld(string Municipality, string Role);

/// <summary>A person who works for a municipality here.</summary>
public sealed record RoleHolder(Guid Citizen, string? DisplayName, string Role, DateTimeOffset Since);

/// <summary>Who holds which role where, as it stands at this moment.</summary>
public sealed class RolesHeld(NpgsqlDataSource database)
{
    public async Task<IReadOnlyList<RoleHeld>> Of(Guid citizen, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "select m.slug, r.role from participation.role_holding r join participation.municipality m on m.id = r.municipality where r.citizen = $1 order by m.slug, r.role");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = citizen });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var held = new List<RoleHeld>();
        while (await reader.ReadAsync(cancellation))
            held.Add(new(reader.GetString(0), reader.GetString(1)));
        return held;
    }

    public async Task<IReadOnlyList<RoleHolder>> In(Guid municipality, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            select r.citizen, n.display_name, r.role, r.since from participation.role_holding r
            left join accounts.citizen_name n on n.id = r.citizen where r.municipality = $1 order by r.role, r.since, r.citizen
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = municipality });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var holders = new List<RoleHolder>();
        while (await reader.ReadAsync(cancellation))
            holders.Add(new(reader.GetGuid(0), await reader.IsDBNullAsync(1, cancellation) ? null : reader.GetString(1), reader.GetString(2), reader.GetFieldValue<DateTimeOffset>(3)));
        return holders;
    }
}
