using System.Security.Cryptography;
using System.Text.Json;
using LoadPlatform.Contracts.Api;
using StackExchange.Redis;

namespace LoadPlatform.Gateway.Api;

/// <summary>Idempotency keys in Redis: <c>idempotency:{key}</c> = <c>run|hash of the request</c>.</summary>
internal sealed class RedisIdempotencyKeys(IConnectionMultiplexer redis) : IIdempotencyKeys
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    public async Task<IdempotencyClaim> ClaimAsync(string key, RunRequest request, Guid runId, CancellationToken cancellationToken = default)
    {
        var database = redis.GetDatabase();
        var hash = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request)));
        if (await database.StringSetAsync(Key(key), $"{runId}|{hash}", Memory, When.NotExists))
            return new IdempotencyClaim(runId, SameRequest: true);

        var first = ((string?)await database.StringGetAsync(Key(key)) ?? $"{runId}|{hash}").Split('|');
        return new IdempotencyClaim(Guid.Parse(first[0]), first[1] == hash);
    }

    public Task ForgetAsync(string key, CancellationToken cancellationToken = default) =>
        redis.GetDatabase().KeyDeleteAsync(Key(key));

    private static RedisKey Key(string key) => $"idempotency:{key}";
}
