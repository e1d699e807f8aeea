using LoadPlatform.RunLog.Redis;
using StackExchange.Redis;

namespace LoadPlatform.Gateway.Targets;

/// <summary>Target holds in Redis: <c>target:{name}:holder</c> and the list <c>target:{name}:queue</c>, each change one script.</summary>
internal sealed class RedisTargetHolds(IConnectionMultiplexer redis) : ITargetHolds
{
    private const string TakeScript = """
        local holder = redis.call('GET', KEYS[1])
        if holder then return holder end
        redis.call('SET', KEYS[1], ARGV[1])
        redis.call('LREM', KEYS[2], 0, ARGV[1])
        return ARGV[1]
        """;

    private const string EnqueueScript = """
        if redis.call('GET', KEYS[1]) == ARGV[1] then return 0 end
        for _, waiting in ipairs(redis.call('LRANGE', KEYS[2], 0, -1)) do
            if waiting == ARGV[1] then return 0 end
        end
        redis.call('RPUSH', KEYS[2], ARGV[1])
        return 1
        """;

    private const string ReleaseScript = """
        redis.call('LREM', KEYS[2], 0, ARGV[1])
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return false end
        local next = redis.call('LPOP', KEYS[2])
        if next then redis.call('SET', KEYS[1], next) else redis.call('DEL', KEYS[1]) end
        return next
        """;

    public async Task<Guid> TakeAsync(string target, Guid runId, CancellationToken cancellationToken = default) =>
        Guid.Parse((string)(await RunAsync(TakeScript, target, runId))!);

    public Task EnqueueAsync(string target, Guid runId, CancellationToken cancellationToken = default) =>
        RunAsync(EnqueueScript, target, runId);

    public async Task<Guid?> ReleaseAsync(string target, Guid runId, CancellationToken cancellationToken = default) =>
        ToRunId((string?)await RunAsync(ReleaseScript, target, runId));

    public async Task<Guid?> FindHolderAsync(string target, CancellationToken cancellationToken = default) =>
        ToRunId(await redis.GetDatabase().StringGetAsync(HolderKey(target)));

    private static Guid? ToRunId(string? value) => value is null ? null : Guid.Parse(value);

    private static RedisKey HolderKey(string target) => $"target:{target}:holder";

    private Task<RedisResult> RunAsync(string script, string target, Guid runId) =>
        redis.GetDatabase().EvaluateAsync(script, [HolderKey(target), $"target:{target}:queue"], runId.ToString());
}
