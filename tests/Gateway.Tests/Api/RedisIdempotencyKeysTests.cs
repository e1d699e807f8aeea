using LoadPlatform.Contracts.Api;
using LoadPlatform.Gateway.Api;
using LoadPlatform.Tests.Shared;

namespace LoadPlatform.Gateway.Tests.Api;

[Trait("Category", "Server")]
public sealed class RedisIdempotencyKeysTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private static readonly RunRequest Request = new() { Scenario = "burst", Target = "voice-agent" };
    private readonly RedisIdempotencyKeys _keys = new(redis.Connection);
    private readonly string _key = Guid.NewGuid().ToString();
    private readonly Guid _runId = Guid.NewGuid();

    [Fact]
    public async Task ClaimAsync_NewKey_IsTheRuns() =>
        Assert.Equal(new IdempotencyClaim(_runId, SameRequest: true), await _keys.ClaimAsync(_key, Request, _runId));

    [Fact]
    public async Task ClaimAsync_SameRequestAgain_NamesTheFirstRun()
    {
        await _keys.ClaimAsync(_key, Request, _runId);

        Assert.Equal(new IdempotencyClaim(_runId, SameRequest: true), await _keys.ClaimAsync(_key, Request with { }, Guid.NewGuid()));
    }

    [Fact]
    public async Task ClaimAsync_OtherRequest_SaysSo()
    {
        await _keys.ClaimAsync(_key, Request, _runId);

        var claim = await _keys.ClaimAsync(_key, Request with { Queue = true }, Guid.NewGuid());

        Assert.Equal(new IdempotencyClaim(_runId, SameRequest: false), claim);
    }

    [Fact]
    public async Task ClaimAsync_OtherKey_IsAnotherRuns()
    {
        await _keys.ClaimAsync(_key, Request, Guid.NewGuid());

        Assert.Equal(_runId, (await _keys.ClaimAsync(_key + "2", Request, _runId)).RunId);
    }

    [Fact]
    public async Task ForgetAsync_ClaimedKey_MayBeUsedAgain()
    {
        await _keys.ClaimAsync(_key, Request, Guid.NewGuid());

        await _keys.ForgetAsync(_key);

        Assert.Equal(new IdempotencyClaim(_runId, SameRequest: true), await _keys.ClaimAsync(_key, Request with { Queue = true }, _runId));
    }

    [Fact]
    public async Task ClaimAsync_AKey_IsRememberedForADay()
    {
        await _keys.ClaimAsync(_key, Request, _runId);

        var kept = await redis.Database.KeyTimeToLiveAsync($"idempotency:{_key}");

        Assert.InRange(kept!.Value, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
    }
}
