namespace Participation.Server.Database;

/// <summary>Plugs the database into the server: how to reach it, and which node leads.</summary>
public static class DatabaseModule
{
    public static void AddDatabase(this WebApplicationBuilder builder, DatabaseConnection database)
    {
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton<Leadership>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Leadership>());
    }
}
