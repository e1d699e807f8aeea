using LoadPlatform.Gateway.Targets;
using LoadPlatform.Tests.Shared;

namespace LoadPlatform.Gateway.Tests.Targets;

[Trait("Category", "Server")]
public sealed class RedisTargetHoldsTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private readonly RedisTargetHolds _holds = new(redis.Connection);
    private readonly string _target = $"target-{Guid.NewGuid():N}";
    private readonly Guid _first = Guid.NewGuid();
    private readonly Guid _second = Guid.NewGuid();
    private readonly Guid _third = Guid.NewGuid();

    [Fact]
    public async Task TakeAsync_FreeTarget_GivesItToTheRun()
    {
        Assert.Null(await _holds.FindHolderAsync(_target));

        Assert.Equal(_first, await _holds.TakeAsync(_target, _first));

        Assert.Equal(_first, await _holds.FindHolderAsync(_target));
        Assert.Null(await _holds.FindHolderAsync(_target + "-other"));
    }

    [Fact]
    public async Task TakeAsync_HeldTarget_NamesItsHolder()
    {
        await _holds.TakeAsync(_target, _first);

        Assert.Equal(_first, await _holds.TakeAsync(_target, _second));
        Assert.Equal(_first, await _holds.TakeAsync(_target, _first));
    }

    [Fact]
    public async Task TakeAsync_ManyAtOnce_GivesItToOne()
    {
        var runs = Enumerable.Range(0, 20).Select(_ => Guid.NewGuid()).ToList();

        var holders = await Task.WhenAll(runs.Select(run => _holds.TakeAsync(_target, run)));

        Assert.Contains(Assert.Single(holders.Distinct()), runs);
    }

    [Fact]
    public async Task ReleaseAsync_NobodyWaits_FreesTheTarget()
    {
        await _holds.TakeAsync(_target, _first);

        Assert.Null(await _holds.ReleaseAsync(_target, _first));

        Assert.Null(await _holds.FindHolderAsync(_target));
    }

    [Fact]
    public async Task ReleaseAsync_RunsWait_GivesItToTheFirstOnce()
    {
        await _holds.TakeAsync(_target, _first);
        await _holds.EnqueueAsync(_target, _second);
        await _holds.EnqueueAsync(_target, _third);
        await _holds.EnqueueAsync(_target, _second);

        Assert.Equal(_second, await _holds.ReleaseAsync(_target, _first));
        Assert.Null(await _holds.ReleaseAsync(_target, _first));
        Assert.Equal(_third, await _holds.ReleaseAsync(_target, _second));
        Assert.Null(await _holds.ReleaseAsync(_target, _third));

        Assert.Null(await _holds.FindHolderAsync(_target));
    }

    [Fact]
    public async Task ReleaseAsync_ByARunThatWaits_LeavesTheQueueOnly()
    {
        await _holds.TakeAsync(_target, _first);
        await _holds.EnqueueAsync(_target, _second);

        Assert.Null(await _holds.ReleaseAsync(_target, _second));

        Assert.Equal(_first, await _holds.FindHolderAsync(_target));
        Assert.Null(await _holds.ReleaseAsync(_target, _first));
    }

    [Fact]
    public async Task EnqueueAsync_TheHolderItself_DoesNotWait()
    {
        await _holds.TakeAsync(_target, _first);

        await _holds.EnqueueAsync(_target, _first);

        Assert.Null(await _holds.ReleaseAsync(_target, _first));
    }

    [Fact]
    public async Task TakeAsync_ByARunThatWaited_LeavesTheQueue()
    {
        await _holds.EnqueueAsync(_target, _first);

        Assert.Equal(_first, await _holds.TakeAsync(_target, _first));

        Assert.Null(await _holds.ReleaseAsync(_target, _first));
    }
}
