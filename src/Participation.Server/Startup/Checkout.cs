namespace Participation.Server.Startup;

/// <summary>Where this copy of the project lies on the disk, for what is found or kept beside the code.</summary>
public static class Checkout
{
    /// <summary>The folder of <c>Participation.sln</c> above the program; the working folder where the program was published elsewhere.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder that keeps the state of an embedded database: <c>PARTICIPATION_STATE</c>, or <c>.data</c> of the checkout.</summary>
    public static string State(IConfiguration configuration) =>
        configuration["PARTICIPATION_STATE"] is { Length: > 0 } chosen ? Path.GetFullPath(chosen) : Path.Combine(Root, ".data");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Participation.sln")))
            {
                return folder.FullName;
            }
        }

        return Directory.GetCurrentDirectory();
    }
}
