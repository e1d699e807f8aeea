using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Redis;
using StackExchange.Redis;

namespace LoadPlatform.RunLog.Streams;

/// <summary>Redis streams; beside each, where entries have keys, a hash of the keys seen.</summary>
/// <param name="redis">The connection.</param>
internal sealed class RedisStreamStore(IConnectionMultiplexer redis) : IStreamStore
{
    private const string Field = "data";

    private const string FencedAppendScript =
        """
        if redis.call('GET', KEYS[2]) ~= ARGV[1] then return false end
        return redis.call('XADD', KEYS[1], '*', 'data', ARGV[2])
        """;

    private const string AppendOnceScript =
        """
        if redis.call('HSETNX', KEYS[2], ARGV[1], '') == 0 then return 0 end
        redis.call('XADD', KEYS[1], '*', 'data', ARGV[2])
        return 1
        """;

    private IDatabase Database => redis.GetDatabase();

    /// <inheritdoc/>
    public async Task<string> AppendAsync(string stream, Lease? lease, string payload, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(stream);

        var append = lease is null
            ? Database.ExecuteAsync("XADD", (RedisKey)stream, "*", Field, payload)
            : Database.EvaluateAsync(FencedAppendScript, [stream, LeaseKeys.Fence(lease.Resource)], lease.Token, payload);
        var id = await append.WaitAsync(cancellationToken);
        return id.IsNull ? throw new LeaseLostException(lease!) : (string)id!;
    }

    /// <inheritdoc/>
    public async Task<bool> AppendOnceAsync(string stream, string key, string payload, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(stream);
        ArgumentException.ThrowIfNullOrEmpty(key);

        var appended = await Database.EvaluateAsync(AppendOnceScript, [stream, KeysOf(stream)], key, payload).WaitAsync(cancellationToken);
        return (long)appended == 1;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredEntry>> ReadAsync(
        string stream, string? afterId = null, int count = 1000, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(stream);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);

        var from = afterId is null ? "-" : $"({afterId}";
        var entries = await Database.ExecuteAsync("XRANGE", (RedisKey)stream, from, "+", "COUNT", count).WaitAsync(cancellationToken);
        return [.. ((RedisResult[])entries!).Select(Read)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredEntry>> ReadLatestAsync(string stream, int count, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(stream);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);

        var entries = await Database.ExecuteAsync("XREVRANGE", (RedisKey)stream, "+", "-", "COUNT", count).WaitAsync(cancellationToken);
        return [.. ((RedisResult[])entries!).Select(Read).Reverse()];
    }

    /// <inheritdoc/>
    public Task ExpireAsync(string stream, TimeSpan after, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(stream);

        var database = Database;
        return Task.WhenAll(database.KeyExpireAsync(stream, after), database.KeyExpireAsync(KeysOf(stream), after)).WaitAsync(cancellationToken);
    }

    private static RedisKey KeysOf(string stream) => $"{stream}:keys";

    // An entry is [id, [field, value]].
    private static StoredEntry Read(RedisResult entry)
    {
        var parts = (RedisResult[])entry!;
        var fields = (RedisResult[])parts[1]!;
        return new StoredEntry((string)parts[0]!, (string)fields[1]!);
    }
}
