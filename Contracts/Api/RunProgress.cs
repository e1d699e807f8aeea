namespace LoadPlatform.Contracts.Api;

/// <summary>How far a run's scenario is, and what its target looks like. What is not known is null.</summary>
public sealed record RunProgress
{
    /// <summary>The step being played, from 1; 0 before the first.</summary>
    public required int Step { get; init; }

    /// <summary>How many steps there are.</summary>
    public required int Steps { get; init; }

    /// <summary>What the step does, in one line.</summary>
    public string? StepTitle { get; init; }

    /// <summary>Running tasks, as last seen.</summary>
    public int? Running { get; init; }

    /// <summary>Desired tasks, as last seen.</summary>
    public int? Desired { get; init; }

    /// <summary>Sessions over all tasks, as last seen.</summary>
    public int? Sessions { get; init; }

    /// <summary>Seconds since the scenario began, on the run's clock.</summary>
    public required double ElapsedSeconds { get; init; }

    /// <summary>Seconds that the scenario still needs at the most, on the run's clock.</summary>
    public double? RemainingSeconds { get; init; }
}
