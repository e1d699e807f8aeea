using LoadPlatform.Tests.Shared;

namespace LoadPlatform.RunLog.Tests.Work;

[Trait("Category", "Servers")]
public sealed class LeasedWorkFailureTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private readonly string _kind = $"kind-{Guid.NewGuid()}";
    private readonly Guid _run = Guid.NewGuid();

    [Fact]
    public async Task Run_FailsOnce_IsTriedAgainUnderTheSameLease()
    {
        var attempts = 0;
        var work = new FakeWork(_kind, _ => ++attempts == 1 ? throw new InvalidOperationException("once") : Task.CompletedTask);
        await using var instance = await Instance.StartAsync(redis, work);

        await instance.Log.RecordAsync(_kind, _run);
        await instance.UntilDoneAsync(_kind);

        Assert.Equal((await work.NextAttemptAsync()).Lease, (await work.NextAttemptAsync()).Lease);
        Assert.Equal(2, work.Attempts);
    }

    [Fact]
    public async Task Run_FailsFiveTimes_IsGivenUpWithTheLastErrorAndTakenOffTheRecord()
    {
        var attempts = 0;
        var work = new FakeWork(_kind, _ => throw new InvalidOperationException($"attempt {++attempts}"));
        await using var instance = await Instance.StartAsync(redis, work);

        await instance.Log.RecordAsync(_kind, _run);
        var (runId, error) = await work.NextGivenUpAsync();
        await instance.UntilDoneAsync(_kind);

        Assert.Equal(_run, runId);
        Assert.Equal("attempt 5", error.Message);
        Assert.Equal(5, work.Attempts);
    }

    [Fact]
    public async Task Run_TimesOutInsideTheWork_CountsAsAFailureNotAsAStop()
    {
        var work = new FakeWork(_kind, _ => throw new TaskCanceledException("an HTTP request timed out"));
        await using var instance = await Instance.StartAsync(redis, work);

        await instance.Log.RecordAsync(_kind, _run);
        var (_, error) = await work.NextGivenUpAsync();

        Assert.Equal("an HTTP request timed out", error.Message);
    }

    [Fact]
    public async Task Run_FailsAfterGoodAttempts_IsNotGivenUp()
    {
        var attempts = 0;
        var work = new FakeWork(_kind, _ => ++attempts < 12 ? throw new InvalidOperationException("now and then") : Task.CompletedTask);
        await using var instance = await Instance.StartAsync(redis, work, configure: options => options.GoodAttempt = TimeSpan.Zero);

        await instance.Log.RecordAsync(_kind, _run);
        await instance.UntilDoneAsync(_kind);

        Assert.Equal(12, work.Attempts);
    }
}
