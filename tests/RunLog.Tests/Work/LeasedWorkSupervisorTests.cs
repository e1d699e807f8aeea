using LoadPlatform.RunLog.Leases;
using LoadPlatform.Tests.Shared;

namespace LoadPlatform.RunLog.Tests.Work;

[Trait("Category", "Servers")]
public sealed class LeasedWorkSupervisorTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private readonly string _kind = $"kind-{Guid.NewGuid()}";
    private readonly Guid _run = Guid.NewGuid();

    private string Resource => $"{_kind}:{_run}";

    [Fact]
    public async Task Record_InTheSameProcess_StartsTheWorkWithoutWaitingForThePoll()
    {
        var work = FakeWork.Lasting(_kind);
        await using var instance = await Instance.StartAsync(redis, work, configure: options => options.PollInterval = TimeSpan.FromSeconds(10));

        var recordedAt = TimeProvider.System.GetTimestamp();
        await instance.Log.RecordAsync(_kind, _run);
        var attempt = await work.NextAttemptAsync();

        Assert.Equal(_run, attempt.RunId);
        Assert.Equal(Resource, attempt.Lease.Resource);
        Assert.True(TimeProvider.System.GetElapsedTime(recordedAt) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Run_ReturnsNormally_TakesTheWorkOffTheRecordAndGivesTheLeaseBack()
    {
        var work = new FakeWork(_kind, _ => Task.CompletedTask);
        await using var instance = await Instance.StartAsync(redis, work);

        await instance.Log.RecordAsync(_kind, _run);
        await instance.UntilDoneAsync(_kind);
        await instance.StopAsync();

        Assert.Equal(1, work.Attempts);
        Assert.NotNull(await instance.Leases.TryAcquireAsync(Resource, "another", TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Run_TwoInstances_DoEveryWorkOnce()
    {
        var finished = new List<Guid>();
        Task Finish(FakeWork.Attempt attempt)
        {
            lock (finished)
                finished.Add(attempt.RunId);
            return Task.CompletedTask;
        }

        var runs = Enumerable.Range(0, 100).Select(_ => Guid.NewGuid()).ToList();
        await using var a = await Instance.StartAsync(redis, new FakeWork(_kind, Finish), "a");
        await using var b = await Instance.StartAsync(redis, new FakeWork(_kind, Finish), "b");

        await Task.WhenAll(runs.Select(run => a.Log.RecordAsync(_kind, run)));
        await a.UntilDoneAsync(_kind);

        Assert.Equal(runs.Order(), finished.Order());
    }

    [Fact]
    public async Task Run_LongerThanTheLease_KeepsItByRenewing()
    {
        var work = FakeWork.Lasting(_kind);
        await using var instance = await Instance.StartAsync(redis, work, configure: options => options.LeaseDuration = TimeSpan.FromMilliseconds(300));
        await instance.Log.RecordAsync(_kind, _run);
        var attempt = await work.NextAttemptAsync();

        // Renewed twice at the least: the key's remaining time goes up twice.
        var ups = 0;
        var last = TimeSpan.MaxValue;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        while (ups < 3)
        {
            patience.Token.ThrowIfCancellationRequested();
            var left = await redis.Database.KeyTimeToLiveAsync($"lease:{Resource}") ?? TimeSpan.Zero;
            ups += left > last ? 1 : 0;
            last = left;
        }

        Assert.False(attempt.Cancelled.IsCancellationRequested);
        Assert.Equal(1, work.Attempts);
    }

    [Fact]
    public async Task Stop_WhileWorking_AnotherInstanceGoesOnAtOnceWithANewerToken()
    {
        var first = FakeWork.Lasting(_kind);
        var second = FakeWork.Lasting(_kind);
        await using var a = await Instance.StartAsync(redis, first, "a", options => options.LeaseDuration = TimeSpan.FromMinutes(1));
        await a.Log.RecordAsync(_kind, _run);
        var before = await first.NextAttemptAsync();
        await using var b = await Instance.StartAsync(redis, second, "b");

        await a.StopAsync();
        var after = await second.NextAttemptAsync();

        Assert.True(before.Cancelled.IsCancellationRequested);
        Assert.True(after.Lease.Token > before.Lease.Token);
        Assert.Equal("b", after.Lease.Holder);
    }

    [Fact]
    public async Task Lease_OfAKilledInstance_IsTakenWhenItRunsOut()
    {
        var work = FakeWork.Lasting(_kind);
        await using var instance = await Instance.StartAsync(redis, work, "b");
        var killed = await instance.Leases.TryAcquireAsync(Resource, "killed", TimeSpan.FromMilliseconds(400));

        await instance.Log.RecordAsync(_kind, _run);
        var attempt = await work.NextAttemptAsync();

        Assert.True(attempt.Lease.Token > killed!.Token);
        Assert.False(await instance.Leases.TryRenewAsync(killed, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Lease_LostToAnother_CancelsTheWorkBeforeItWouldHaveRunOut()
    {
        var work = FakeWork.Lasting(_kind);
        await using var instance = await Instance.StartAsync(redis, work, configure: options => options.LeaseDuration = TimeSpan.FromSeconds(3));
        await instance.Log.RecordAsync(_kind, _run);
        var attempt = await work.NextAttemptAsync();

        await redis.Database.KeyDeleteAsync($"lease:{Resource}");
        var lostAt = TimeProvider.System.GetTimestamp();
        Assert.NotNull(await instance.Leases.TryAcquireAsync(Resource, "thief", TimeSpan.FromMinutes(1)));
        await attempt.CancelledAsync();

        Assert.True(TimeProvider.System.GetElapsedTime(lostAt) < TimeSpan.FromSeconds(3));
        Assert.Equal([_run], await instance.Log.ListAsync(_kind));
    }

    [Fact]
    public async Task Run_RefusedByTheFence_IsDroppedAndTakenAgainUnderANewLease()
    {
        var attempts = 0;
        var work = new FakeWork(_kind, attempt => ++attempts == 1 ? throw new LeaseLostException(attempt.Lease) : Task.CompletedTask);
        await using var instance = await Instance.StartAsync(redis, work);

        await instance.Log.RecordAsync(_kind, _run);
        var first = await work.NextAttemptAsync();
        var second = await work.NextAttemptAsync();

        Assert.True(second.Lease.Token > first.Lease.Token);
    }
}
