namespace LoadPlatform.ServiceDefaults.Aws;

/// <summary>What one probe saw, or why it saw nothing. Exactly one of both is there.</summary>
/// <typeparam name="T">What it looks for.</typeparam>
/// <param name="Value">What it saw.</param>
/// <param name="Failure">Why it saw nothing.</param>
public sealed record Probed<T>(T? Value, AwsFailure? Failure)
    where T : class;
