namespace LoadPlatform.BaselineValidator.Looking;

/// <summary>The newest datapoint of a metric.</summary>
/// <param name="At">Its period's start (UTC, the run's clock); null where there is none.</param>
internal sealed record NewestDatapoint(DateTimeOffset? At);
