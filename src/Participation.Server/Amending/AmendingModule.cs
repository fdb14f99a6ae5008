namespace Participation.Server.Amending;

/// <summary>What applying amendments plugs in: it knows both the act and what is said of it, so neither of them has to know the other's way.</summary>
public static class AmendingModule
{
    public static void MapAmending(this IEndpointRouteBuilder app)
    {
        AmendDraftEndpoints.Map(app);
        ActTrace.Map(app);
    }
}
