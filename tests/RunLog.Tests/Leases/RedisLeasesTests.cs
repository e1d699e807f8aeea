using LoadPlatform.RunLog.Leases;
using LoadPlatform.Tests.Shared;

namespace LoadPlatform.RunLog.Tests.Leases;

[Trait("Category", "Servers")]
public sealed class RedisLeasesTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly string _resource = $"target:{Guid.NewGuid()}";
    private readonly RedisLeases _leases = new(redis.Connection);

    [Fact]
    public async Task TryAcquire_Free_GivesTheLeaseForItsDuration()
    {
        var lease = await _leases.TryAcquireAsync(_resource, "a", Long);

        Assert.Equal(_resource, lease!.Resource);
        Assert.Equal("a", lease.Holder);
        Assert.Equal($"a|{lease.Token}", await redis.Database.StringGetAsync($"lease:{_resource}"));
        Assert.InRange((await redis.Database.KeyTimeToLiveAsync($"lease:{_resource}"))!.Value, TimeSpan.FromSeconds(50), Long);
    }

    [Fact]
    public async Task TryAcquire_HeldByAnother_IsRefused()
    {
        await _leases.TryAcquireAsync(_resource, "a", Long);

        Assert.Null(await _leases.TryAcquireAsync(_resource, "b", Long));
    }

    [Fact]
    public async Task TryAcquire_HeldByItself_GivesANewTokenAndOutdatesTheOld()
    {
        var before = await _leases.TryAcquireAsync(_resource, "a|1", Long);

        var after = await _leases.TryAcquireAsync(_resource, "a|1", Long);

        Assert.True(after!.Token > before!.Token);
        Assert.False(await _leases.TryRenewAsync(before, Long));
        Assert.True(await _leases.TryRenewAsync(after, Long));
    }

    [Fact]
    public async Task TryAcquire_ByManyAtOnce_GivesItToOne()
    {
        var attempts = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => _leases.TryAcquireAsync(_resource, $"holder-{i}", Long)));

        Assert.Single(attempts, lease => lease is not null);
    }

    [Fact]
    public async Task TryAcquire_AfterReleaseAndAfterExpiry_TokenStrictlyGrows()
    {
        var first = await _leases.TryAcquireAsync(_resource, "a", Long);
        await _leases.ReleaseAsync(first!);
        var second = await _leases.TryAcquireAsync(_resource, "b", TimeSpan.FromMilliseconds(30));

        Lease? third = null;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10), TimeProvider.System);
        while (third is null)
            third = await _leases.TryAcquireAsync(_resource, "c", Long, patience.Token);

        Assert.Equal([1, 2, 3], [first!.Token, second!.Token, third.Token]);
        Assert.False(await _leases.TryRenewAsync(second, Long));
    }

    [Fact]
    public async Task TryRenew_Held_LastsFromNow()
    {
        var lease = await _leases.TryAcquireAsync(_resource, "a", TimeSpan.FromSeconds(5));

        Assert.True(await _leases.TryRenewAsync(lease!, Long));

        Assert.True(await redis.Database.KeyTimeToLiveAsync($"lease:{_resource}") > TimeSpan.FromSeconds(50));
    }

    [Fact]
    public async Task Release_ByAPreviousHolder_LeavesTheLeaseAlone()
    {
        var stale = await _leases.TryAcquireAsync(_resource, "a", Long);
        await redis.Database.KeyDeleteAsync($"lease:{_resource}");
        var current = await _leases.TryAcquireAsync(_resource, "b", Long);

        await _leases.ReleaseAsync(stale!);

        Assert.True(await _leases.TryRenewAsync(current!, Long));
    }

    [Fact]
    public async Task TryAcquire_ShorterThanAMillisecond_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _leases.TryAcquireAsync(_resource, "a", TimeSpan.Zero));
    }
}
