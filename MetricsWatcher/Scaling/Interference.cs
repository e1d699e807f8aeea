namespace LoadPlatform.MetricsWatcher.Scaling;

/// <summary>A change of the service that its own scaling does not explain.</summary>
/// <param name="Key">What makes it the same one when it is found again.</param>
/// <param name="At">When it was seen (UTC, the run's clock).</param>
/// <param name="Message">What changed, for the reader.</param>
/// <param name="NotBefore">The last look that had not seen it yet (UTC, the run's clock); null where there was none.</param>
internal sealed record Interference(string Key, DateTimeOffset At, string Message, DateTimeOffset? NotBefore);
