
namespace Participation.Server.Demo;

/// <summary>What makes the service worth a first look: in Development only.</summary>
public static class DemoModule
{
    public static async Task PrepareDemoAsync(this WebApplication app, CancellationToken cancellation = default)
    {
        if (!app.Environment.IsDevelopment() || !app.Configuration.GetValue("Demo", true))
            return;
        await using var scope = app.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<DemoDebate>(scope.ServiceProvider).EnsureAsync(cancellation);
    }
}
