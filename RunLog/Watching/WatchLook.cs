using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.RunLog.Watching;

/// <summary>What came of one look at the target.</summary>
/// <param name="SampledAt">When the sample that is now stored was taken (UTC, the run's clock); null where there is none.</param>
/// <param name="Failures">The probes that failed.</param>
public sealed record WatchLook(DateTimeOffset? SampledAt, IReadOnlyList<AwsFailure> Failures);
