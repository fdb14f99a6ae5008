namespace Participation.Server.Kernel;

/// <summary>The names of the rate limits; what they allow is configured with the accounts.</summary>
public static class RateLimits
{
    public const string Writing = "writing";
}
