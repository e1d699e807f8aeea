using LoadPlatform.RunLog.Documents;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.Tests.Shared;

namespace LoadPlatform.RunLog.Tests.Documents;

[Trait("Category", "Servers")]
public sealed class RedisDocumentStoreTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private readonly string _key = $"run:{Guid.NewGuid()}:engine";
    private readonly RedisDocumentStore _documents = new(redis.Connection);

    [Fact]
    public async Task Find_NoSuchDocument_IsNull() => Assert.Null(await _documents.FindAsync(_key));

    [Fact]
    public async Task TryCreate_Exists_LeavesItAsItIs()
    {
        Assert.True(await _documents.TryCreateAsync(_key, "first"));
        Assert.False(await _documents.TryCreateAsync(_key, "second"));

        Assert.Equal("first", await _documents.FindAsync(_key));
    }

    [Fact]
    public async Task Write_WithALeaseThatPassedOn_IsRefused()
    {
        var leases = new RedisLeases(redis.Connection);
        var stale = await leases.TryAcquireAsync(_key, "a", TimeSpan.FromMinutes(1));
        await _documents.WriteAsync(_key, "by a", stale);
        await leases.ReleaseAsync(stale!);
        var current = await leases.TryAcquireAsync(_key, "b", TimeSpan.FromMinutes(1));
        await _documents.WriteAsync(_key, "by b", current);

        await Assert.ThrowsAsync<LeaseLostException>(() => _documents.WriteAsync(_key, "by a again", stale));

        Assert.Equal("by b", await _documents.FindAsync(_key));
    }

    [Fact]
    public async Task Write_WithoutLease_ReplacesTheContent()
    {
        await _documents.WriteAsync(_key, "one");
        await _documents.WriteAsync(_key, "two");

        Assert.Equal("two", await _documents.FindAsync(_key));
    }

    [Fact]
    public async Task Expire_Document_LetsItVanish()
    {
        await _documents.WriteAsync(_key, "one");

        await _documents.ExpireAsync(_key, TimeSpan.FromDays(7));

        Assert.InRange((await redis.Database.KeyTimeToLiveAsync(_key))!.Value, TimeSpan.FromDays(6.9), TimeSpan.FromDays(7));
    }
}
