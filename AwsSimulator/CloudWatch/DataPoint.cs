namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>One value of one query.</summary>
internal sealed record DataPoint(string Id, DateTimeOffset Time, double Value);
