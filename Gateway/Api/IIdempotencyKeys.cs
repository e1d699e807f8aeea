using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Gateway.Api;

/// <summary>Remembers which request a client's idempotency key stood for, for a day.</summary>
internal interface IIdempotencyKeys
{
    /// <summary>Claims a key for a request; the first claim gives the run its id.</summary>
    Task<IdempotencyClaim> ClaimAsync(string key, RunRequest request, Guid runId, CancellationToken cancellationToken = default);

    /// <summary>Forgets a key whose request was refused, so that the client may ask again.</summary>
    Task ForgetAsync(string key, CancellationToken cancellationToken = default);
}
