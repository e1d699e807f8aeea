using LoadPlatform.Contracts.Samples;

namespace LoadPlatform.Scenarios.Series;

/// <summary>What a snapshot says of the tasks that serve.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Sessions">The sessions of each task whose heartbeat is fresh.</param>
/// <param name="Unknown">How many tasks serve, or should, of which no fresh heartbeat is there: they may have any number.</param>
internal readonly record struct SessionLook(DistributionSnapshot Snapshot, int[] Sessions, int Unknown);
