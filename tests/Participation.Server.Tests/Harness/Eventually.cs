using System.Diagnostics;

namespace Participation.Server.Tests.Harness;

/// <summary>For what follows by itself: asks again until it is so. The patience is only there to end a test that would never end.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Asks again and again until the answer is as expected, and answers it.</summary>
    public static async Task<T> Is<T>(Func<Task<T>> ask, Func<T, bool> so, string what = "what was expected")
    {
        for (var clock = Stopwatch.StartNew(); ;)
        {
            var answer = await ask();
            if (so(answer))
                return answer;
            Assert.True(clock.Elapsed < Patience, $"It never came to be: {what}; at last: {answer}");
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
    }

    public static async Task Becomes<T>(T expected, Func<Task<T>> ask) => await Is(ask, answer => Equals(answer, expected));
}
