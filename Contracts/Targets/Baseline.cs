namespace LoadPlatform.Contracts.Targets;

/// <summary>What the target must look like before a run may start.</summary>
public sealed record Baseline
{
    /// <summary>Running tasks.</summary>
    public int Running { get; init; } = 1;

    /// <summary>Desired tasks.</summary>
    public int Desired { get; init; } = 1;

    /// <summary>Pending tasks.</summary>
    public int Pending { get; init; }

    /// <summary>Active calls.</summary>
    public int ActiveCalls { get; init; }
}
