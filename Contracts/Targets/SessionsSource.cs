namespace LoadPlatform.Contracts.Targets;

/// <summary>The DynamoDB table with the heartbeats of the target's tasks.</summary>
public sealed record SessionsSource
{
    /// <summary>The table's name, or an <c>ssm:///path</c> that holds it.</summary>
    public required string Table { get; init; }

    /// <summary>How old a heartbeat may be and still count, in seconds.</summary>
    public int HeartbeatMaxAgeSeconds { get; init; } = 90;
}
