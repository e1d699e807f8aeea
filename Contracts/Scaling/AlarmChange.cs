namespace LoadPlatform.Contracts.Scaling;

/// <summary>A change of the state of one of the target's scaling alarms.</summary>
public sealed record AlarmChange
{
    /// <summary>The alarm's name.</summary>
    public required string Alarm { get; init; }

    /// <summary>When CloudWatch changed it (UTC, the run's clock).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its new state: <c>OK</c>, <c>ALARM</c> or <c>INSUFFICIENT_DATA</c>.</summary>
    public required string State { get; init; }

    /// <summary>Why, as CloudWatch says it.</summary>
    public string? Reason { get; init; }
}
