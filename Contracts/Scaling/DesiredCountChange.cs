namespace LoadPlatform.Contracts.Scaling;

/// <summary>The scenario itself changed the target's desired count.</summary>
public sealed record DesiredCountChange
{
    /// <summary>The step that did it, from 0; the number of steps where the scenario's end set it back.</summary>
    public required int StepIndex { get; init; }

    /// <summary>When ECS was asked (UTC, the run's clock).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was known that ECS had done it (UTC, the run's clock): the count changed in between. Null while that is open.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The count before; null where that was not read.</summary>
    public int? From { get; init; }

    /// <summary>The count that was set.</summary>
    public required int To { get; init; }
}
