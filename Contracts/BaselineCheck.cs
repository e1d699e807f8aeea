namespace LoadPlatform.Contracts;

/// <summary>One precondition and what was seen of it.</summary>
public sealed record BaselineCheck
{
    /// <summary>The check's name, for example <c>running-tasks</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What must be, for the reader, for example <c>1</c>.</summary>
    public required string Expected { get; init; }

    /// <summary>What was seen, for the reader; <c>no data</c> where nothing could be seen.</summary>
    public required string Actual { get; init; }

    /// <summary>Whether the precondition holds. No data never holds.</summary>
    public required bool Holds { get; init; }

    /// <summary>Where it was seen, for example <c>ecs:DescribeServices</c>.</summary>
    public required string Source { get; init; }

    /// <summary>When it was seen (UTC, the run's clock).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the operator can do about it, where it does not hold.</summary>
    public string? Remedy { get; init; }
}
