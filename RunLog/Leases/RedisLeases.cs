using LoadPlatform.RunLog.Redis;
using StackExchange.Redis;

namespace LoadPlatform.RunLog.Leases;

/// <summary>Leases in Redis: a key that expires for each, and beside it the fence, a number that only grows.</summary>
/// <param name="redis">The connection.</param>
internal sealed class RedisLeases(IConnectionMultiplexer redis) : ILeases
{
    // A fence outlives every writer that could hold an old token; after that it would only take up memory.
    private const long FenceDays = 30;
    private const long FenceMilliseconds = FenceDays * 24 * 60 * 60 * 1000;

    private const string AcquireScript =
        """
        local held = redis.call('GET', KEYS[1])
        if held and string.match(held, '^(.*)|%d+$') ~= ARGV[1] then return false end
        local token = redis.call('INCR', KEYS[2])
        redis.call('PEXPIRE', KEYS[2], ARGV[3])
        redis.call('SET', KEYS[1], ARGV[1] .. '|' .. token, 'PX', ARGV[2])
        return token
        """;

    private const string RenewScript =
        """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
        redis.call('PEXPIRE', KEYS[2], ARGV[3])
        return redis.call('PEXPIRE', KEYS[1], ARGV[2])
        """;

    private const string ReleaseScript =
        """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
        return redis.call('DEL', KEYS[1])
        """;

    private IDatabase Database => redis.GetDatabase();

    /// <inheritdoc/>
    public async Task<Lease?> TryAcquireAsync(string resource, string holder, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(resource);
        ArgumentException.ThrowIfNullOrEmpty(holder);

        var token = await Database
            .EvaluateAsync(AcquireScript, Keys(resource), holder, Milliseconds(duration), FenceMilliseconds)
            .WaitAsync(cancellationToken);
        return token.IsNull ? null : new Lease(resource, holder, (long)token);
    }

    /// <inheritdoc/>
    public async Task<bool> TryRenewAsync(Lease lease, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);

        var renewed = await Database
            .EvaluateAsync(RenewScript, Keys(lease.Resource), LeaseKeys.Value(lease), Milliseconds(duration), FenceMilliseconds)
            .WaitAsync(cancellationToken);
        return (long)renewed == 1;
    }

    /// <inheritdoc/>
    public async Task ReleaseAsync(Lease lease, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);

        await Database
            .EvaluateAsync(ReleaseScript, Keys(lease.Resource), LeaseKeys.Value(lease))
            .WaitAsync(cancellationToken);
    }

    private static RedisKey[] Keys(string resource) => [LeaseKeys.Held(resource), LeaseKeys.Fence(resource)];

    private static RedisValue Milliseconds(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.FromMilliseconds(1));
        return (long)duration.TotalMilliseconds;
    }
}
