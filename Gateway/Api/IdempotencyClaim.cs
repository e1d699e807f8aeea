namespace LoadPlatform.Gateway.Api;

/// <summary>What a key stands for.</summary>
/// <param name="RunId">The run of the first request with that key.</param>
/// <param name="SameRequest">Whether this request is the same as the first.</param>
internal readonly record struct IdempotencyClaim(Guid RunId, bool SameRequest);
