namespace LoadPlatform.AwsSimulator.Control;

/// <summary>How often an operation was called, and how many of the calls were answered with an error.</summary>
internal sealed record CallCount(long Calls, long Errors);
