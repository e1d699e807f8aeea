using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Streams;
using LoadPlatform.Tests.Shared;

namespace LoadPlatform.RunLog.Tests.Streams;

[Trait("Category", "Servers")]
public sealed class RedisStreamStoreTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly string _stream = $"run:{Guid.NewGuid()}:events";
    private readonly RedisStreamStore _streams = new(redis.Connection);
    private readonly RedisLeases _leases = new(redis.Connection);

    [Fact]
    public async Task Read_NoSuchStream_IsEmpty() => Assert.Empty(await _streams.ReadAsync(_stream));

    [Fact]
    public async Task Read_AfterAnEntry_GoesOnWithTheNext()
    {
        foreach (var payload in (string[])["one", "two", "three", "four"])
            await _streams.AppendAsync(_stream, lease: null, payload);

        var first = await _streams.ReadAsync(_stream, count: 2);
        var rest = await _streams.ReadAsync(_stream, first[^1].Id);

        Assert.Equal(["one", "two"], first.Select(entry => entry.Payload));
        Assert.Equal(["three", "four"], rest.Select(entry => entry.Payload));
    }

    [Fact]
    public async Task Append_ReturnsTheIdThatReadGives()
    {
        var id = await _streams.AppendAsync(_stream, lease: null, """{"text":"Umlaut ä, emoji 🚀, quote \" and newline \n"}""");

        Assert.Equal(new StoredEntry(id, """{"text":"Umlaut ä, emoji 🚀, quote \" and newline \n"}"""), Assert.Single(await _streams.ReadAsync(_stream)));
    }

    [Fact]
    public async Task Append_WithTheCurrentLease_Appends()
    {
        var lease = await _leases.TryAcquireAsync(_stream, "a", Long);

        var id = await _streams.AppendAsync(_stream, lease, "mine");

        Assert.Equal(new StoredEntry(id, "mine"), Assert.Single(await _streams.ReadAsync(_stream)));
    }

    [Fact]
    public async Task Append_WithALeaseThatPassedOn_IsRefusedAndAppendsNothing()
    {
        var stale = await _leases.TryAcquireAsync(_stream, "a", Long);
        await _leases.ReleaseAsync(stale!);
        var current = await _leases.TryAcquireAsync(_stream, "b", Long);

        var lost = await Assert.ThrowsAsync<LeaseLostException>(() => _streams.AppendAsync(_stream, stale, "stale"));
        await _streams.AppendAsync(_stream, current, "current");

        Assert.Contains(_stream, lost.Message);
        Assert.Equal(["current"], (await _streams.ReadAsync(_stream)).Select(entry => entry.Payload));
    }

    [Fact]
    public async Task Append_WithALeaseThatRanOutAndNobodyTook_Appends()
    {
        var lease = await _leases.TryAcquireAsync(_stream, "a", Long);
        await redis.Database.KeyDeleteAsync($"lease:{_stream}");

        await _streams.AppendAsync(_stream, lease, "late, but the only writer");

        Assert.Single(await _streams.ReadAsync(_stream));
    }

    [Fact]
    public async Task AppendOnce_SameKeyManyTimesAtOnce_AppendsOne()
    {
        var appended = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => _streams.AppendOnceAsync(_stream, "run.state:Running", $"{i}")));

        Assert.Single(appended, first => first);
        Assert.Single(await _streams.ReadAsync(_stream));
    }

    [Fact]
    public async Task AppendOnce_OtherKey_Appends()
    {
        Assert.True(await _streams.AppendOnceAsync(_stream, "a", "1"));
        Assert.True(await _streams.AppendOnceAsync(_stream, "b", "2"));
        Assert.False(await _streams.AppendOnceAsync(_stream, "a", "3"));

        Assert.Equal(["1", "2"], (await _streams.ReadAsync(_stream)).Select(entry => entry.Payload));
    }

    [Fact]
    public async Task Expire_StreamWithKeys_LetsBothVanish()
    {
        await _streams.AppendOnceAsync(_stream, "a", "1");

        await _streams.ExpireAsync(_stream, TimeSpan.FromDays(7));

        Assert.InRange((await redis.Database.KeyTimeToLiveAsync(_stream))!.Value, TimeSpan.FromDays(6.9), TimeSpan.FromDays(7));
        Assert.InRange((await redis.Database.KeyTimeToLiveAsync($"{_stream}:keys"))!.Value, TimeSpan.FromDays(6.9), TimeSpan.FromDays(7));
    }

    [Fact]
    public async Task Append_AfterTheServerForgotItsScripts_StillAppends()
    {
        var lease = await _leases.TryAcquireAsync(_stream, "a", Long);
        await _streams.AppendAsync(_stream, lease, "before");
        await redis.Database.ExecuteAsync("SCRIPT", "FLUSH");

        await _streams.AppendAsync(_stream, lease, "after");

        Assert.Equal(2, (await _streams.ReadAsync(_stream)).Count);
    }

    [Fact]
    public async Task Read_ALongStreamInPages_MissesAndRepeatsNothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => _streams.AppendAsync(_stream, lease: null, $"{i}")));

        var read = new List<StoredEntry>();
        while (await _streams.ReadAsync(_stream, read.LastOrDefault()?.Id, count: 70) is { Count: > 0 } page)
            read.AddRange(page);

        Assert.Equal(Enumerable.Range(0, 1000).Select(i => $"{i}").Order(), read.Select(entry => entry.Payload).Order());
    }
}
