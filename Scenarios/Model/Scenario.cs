namespace LoadPlatform.Scenarios.Model;

/// <summary>What a run plays, and what must hold for it to pass.</summary>
public sealed record Scenario
{
    /// <summary>Its name, in kebab-case.</summary>
    public required string Name { get; init; }

    /// <summary>What it proves; empty where the file does not say.</summary>
    public string Description { get; init; } = "";

    /// <summary>What is done, one after the other; at least one.</summary>
    public required IReadOnlyList<ScenarioStep> Steps { get; init; }

    /// <summary>What must hold of the whole run; empty where the file has no <c>assertions</c>.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>The CloudWatch metrics that its conditions and criteria name themselves; the metrics watcher watches them besides the target's own.</summary>
    public IReadOnlyList<CloudWatchMetric> CloudWatchMetrics { get; init; } = [];

    /// <summary>What is to go wrong meanwhile, for tests on the simulator; nearly always empty.</summary>
    public IReadOnlyList<ScenarioFault> Faults { get; init; } = [];
}
