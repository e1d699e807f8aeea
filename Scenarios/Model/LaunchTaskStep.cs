using System.Globalization;

namespace LoadPlatform.Scenarios.Model;

/// <summary>Runs ECS tasks of their own, beside the target's service.</summary>
/// <param name="TaskDefinition">The task definition: its family, family and revision, or ARN.</param>
/// <param name="Count">How many tasks.</param>
public sealed record LaunchTaskStep(string TaskDefinition, int Count = 1) : ScenarioStep(StepActions.LaunchTask)
{
    /// <summary>Environment variables to set, by container name and variable name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Environment { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>What else to change, by container name.</summary>
    public IReadOnlyDictionary<string, ContainerOverrides> Containers { get; init; } = new Dictionary<string, ContainerOverrides>(StringComparer.Ordinal);

    /// <summary>CPU units of the whole task; null leaves the task definition's.</summary>
    public int? Cpu { get; init; }

    /// <summary>Memory of the whole task in MiB; null leaves the task definition's.</summary>
    public int? Memory { get; init; }

    /// <inheritdoc/>
    protected override string Summary => string.Create(CultureInfo.InvariantCulture, $"launch {Count} {(Count == 1 ? "task" : "tasks")} of {TaskDefinition}");
}
