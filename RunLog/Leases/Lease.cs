namespace LoadPlatform.RunLog.Leases;

/// <summary>The right to be the only one at work on something, for a limited time that is renewed.</summary>
/// <param name="Resource">What it is held on, for example <c>watch-metrics:{runId}</c>.</param>
/// <param name="Holder">The name of the instance that holds it.</param>
/// <param name="Token">Grows with every acquisition of the resource: a write with an older token is refused.</param>
public sealed record Lease(string Resource, string Holder, long Token);
