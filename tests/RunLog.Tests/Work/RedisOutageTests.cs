using LoadPlatform.Tests.Shared;

namespace LoadPlatform.RunLog.Tests.Work;

[Trait("Category", "Servers")]
public sealed class RedisOutageTests : IAsyncLifetime
{
    private const string Kind = "watch";

    private readonly RedisServer _redis = new();
    private readonly Guid _run = Guid.NewGuid();

    public Task InitializeAsync() => _redis.InitializeAsync();

    public Task DisposeAsync() => _redis.DisposeAsync();

    [Fact]
    public async Task Redis_AwayForLongerThanTheLease_StopsTheWorkAndTakesItUpAgain()
    {
        var work = FakeWork.Lasting(Kind);
        await using var instance = await Instance.StartAsync(_redis, work);
        await instance.Log.RecordAsync(Kind, _run);
        var before = await work.NextAttemptAsync();

        var killedAt = TimeProvider.System.GetTimestamp();
        await _redis.KillAsync();
        await before.CancelledAsync();
        var stoppedAfter = TimeProvider.System.GetElapsedTime(killedAt);
        await _redis.StartAsync();
        await RecordAsync(instance);
        var after = await work.NextAttemptAsync();

        Assert.True(stoppedAfter < TimeSpan.FromSeconds(3), $"The work went on for {stoppedAfter} without a lease of 1 s.");
        Assert.False(after.Cancelled.IsCancellationRequested);
        Assert.Equal(_run, after.RunId);
    }

    // This server keeps nothing on disk: the record has to be made anew, as soon as the connection is back.
    private async Task RecordAsync(Instance instance)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (await tick.WaitForNextTickAsync(patience.Token))
        {
            try
            {
                await instance.Log.RecordAsync(Kind, _run, patience.Token);
                return;
            }
            catch (StackExchange.Redis.RedisException) when (!patience.IsCancellationRequested)
            {
                continue;
            }
        }
    }
}
