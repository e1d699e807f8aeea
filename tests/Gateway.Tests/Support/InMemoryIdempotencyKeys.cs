using System.Collections.Concurrent;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Gateway.Api;

namespace LoadPlatform.Gateway.Tests.Support;

/// <summary>Idempotency keys in memory.</summary>
internal sealed class InMemoryIdempotencyKeys : IIdempotencyKeys
{
    private readonly ConcurrentDictionary<string, (Guid RunId, RunRequest Request)> _claims = new(StringComparer.Ordinal);

    public Task<IdempotencyClaim> ClaimAsync(string key, RunRequest request, Guid runId, CancellationToken cancellationToken = default)
    {
        var claim = _claims.GetOrAdd(key, (runId, request));
        return Task.FromResult(new IdempotencyClaim(claim.RunId, claim.Request == request));
    }

    public Task ForgetAsync(string key, CancellationToken cancellationToken = default)
    {
        _claims.TryRemove(key, out _);
        return Task.CompletedTask;
    }
}
