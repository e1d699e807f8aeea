namespace LoadPlatform.Contracts.Estimates;

/// <summary>What a run is expected to take and to cost at the most, before it is played. What is not known is null, and <see cref="Unknown"/> says so.</summary>
public sealed record RunEstimate
{
    /// <summary>When it was made (UTC, the run's clock).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The longest that the scenario can take, in seconds on the run's clock.</summary>
    public required double LongestSeconds { get; init; }

    /// <summary>How long the scenario is expected to take, in seconds on the run's clock: each condition needs half of its time.</summary>
    public required double ExpectedSeconds { get; init; }

    /// <summary>How many calls it places.</summary>
    public required int Calls { get; init; }

    /// <summary>How many sessions there can be at one time.</summary>
    public required int PeakSessions { get; init; }

    /// <summary>How many tasks the target is expected to run at its peak, by its own policy and by what the scenario sets.</summary>
    public int? ExpectedTasks { get; init; }

    /// <summary>How many tasks the scenario launches itself.</summary>
    public required int LaunchedTasks { get; init; }

    /// <summary>What it is expected to be billed for.</summary>
    public required IReadOnlyList<EstimatedCost> Costs { get; init; }

    /// <summary>What is known of the cost, in USD.</summary>
    public required double KnownUsd { get; init; }

    /// <summary>The whole cost, in USD; null where a part of it is not known.</summary>
    public double? TotalUsd { get; init; }

    /// <summary>What is not known, and why.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>What the reader should know of it, such as where prices are from and what is left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
