using System.Text;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Participation.Server.Kernel;

namespace Participation.Server.Tests.Kernel;

public sealed class SharedReadingTests
{
    private readonly SharedReading readings = new(Options.Create(new JsonOptions()));

    [Fact]
    public async Task Who_asks_while_it_is_read_shares_the_next_reading_with_all_who_do()
    {
        var (gate, begun) = (new TaskCompletionSource(), 0);
        async Task<byte[]?> Read()
        {
            var mine = Interlocked.Increment(ref begun);
            await gate.Task;
            return Encoding.UTF8.GetBytes($"reading {mine}");
        }

        var first = readings.Ask("page", Read);
        var rest = Enumerable.Range(0, 50).Select(_ => readings.Ask("page", Read)).ToArray();
        gate.SetResult();

        Assert.Equal("reading 1", Encoding.UTF8.GetString((await first)!));
        Assert.All(await Task.WhenAll(rest), answer => Assert.Equal("reading 2", Encoding.UTF8.GetString(answer!)));
        Assert.Equal(2, begun);
    }

    [Fact]
    public async Task Nobody_gets_what_was_true_before_they_asked()
    {
        var now = 0;
        async Task<byte[]?> Read()
        {
            var seen = Volatile.Read(ref now);
            await Task.Yield();
            return BitConverter.GetBytes(seen);
        }

        async Task Reader()
        {
            for (var i = 0; i < 2_000; i++)
            {
                var asked = Volatile.Read(ref now);
                var answer = BitConverter.ToInt32(await readings.Ask("page", Read));
                Assert.True(answer >= asked, $"asked at {asked} and told {answer}");
                Interlocked.Increment(ref now);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Reader)));
    }

    [Fact]
    public async Task Other_questions_are_read_by_themselves_and_a_later_one_anew()
    {
        var begun = 0;
        Task<byte[]?> Read() => Task.FromResult<byte[]?>([(byte)++begun]);

        Assert.Equal(1, (await readings.Ask("one", Read))![0]);
        Assert.Equal(2, (await readings.Ask("other", Read))![0]);
        Assert.Equal(3, (await readings.Ask("one", Read))![0]);
    }

    [Fact]
    public async Task A_reading_that_fails_fails_for_who_began_it_and_leaves_the_others_to_read_for_themselves()
    {
        var gate = new TaskCompletionSource();
        var first = readings.Ask("page", async () => { await gate.Task; return []; });
        var second = readings.Ask("page", () => throw new TimeoutException());
        var third = readings.Ask("page", () => Task.FromResult<byte[]?>([1]));
        gate.SetResult();

        Assert.Empty((await first)!);
        await Assert.ThrowsAsync<TimeoutException>(() => second);
        Assert.Null(await third);
        Assert.Equal(2, (await readings.Ask("page", () => Task.FromResult<byte[]?>([2])))![0]);
    }
}
