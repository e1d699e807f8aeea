using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Estimates;

/// <summary>What an estimate is made of.</summary>
public sealed record EstimateInput
{
    /// <summary>What is to be played.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>What it is played on.</summary>
    public required Target Target { get; init; }

    /// <summary>How the target is set up to scale; null where that was not read.</summary>
    public ScalingSnapshot? Scaling { get; init; }

    /// <summary>The sizes of the tasks that the scenario launches, by task definition as it writes it; one that is missing is not known.</summary>
    public IReadOnlyDictionary<string, TaskSize> TaskSizes { get; init; } = new Dictionary<string, TaskSize>(StringComparer.Ordinal);

    /// <summary>The time between two looks at the target.</summary>
    public required TimeSpan WatchInterval { get; init; }

    /// <summary>How long late data are waited for after the scenario's end.</summary>
    public required TimeSpan SettleTime { get; init; }
}
