using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Redis;
using StackExchange.Redis;

namespace LoadPlatform.RunLog.Documents;

/// <summary>Documents as Redis strings.</summary>
/// <param name="redis">The connection.</param>
internal sealed class RedisDocumentStore(IConnectionMultiplexer redis) : IDocumentStore
{
    private const string FencedWriteScript =
        """
        if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
        redis.call('SET', KEYS[1], ARGV[2])
        return 1
        """;

    private IDatabase Database => redis.GetDatabase();

    /// <inheritdoc/>
    public Task<bool> TryCreateAsync(string key, string content, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Database.StringSetAsync(key, content, expiry: null, When.NotExists).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(string key, string content, Lease? lease = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);

        if (lease is null)
        {
            await Database.StringSetAsync(key, content).WaitAsync(cancellationToken);
            return;
        }

        var written = await Database
            .EvaluateAsync(FencedWriteScript, [key, LeaseKeys.Fence(lease.Resource)], lease.Token, content)
            .WaitAsync(cancellationToken);
        if ((long)written == 0)
            throw new LeaseLostException(lease);
    }

    /// <inheritdoc/>
    public async Task<string?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return await Database.StringGetAsync(key).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task ExpireAsync(string key, TimeSpan after, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Database.KeyExpireAsync(key, after).WaitAsync(cancellationToken);
    }
}
