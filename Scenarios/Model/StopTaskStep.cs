using System.Globalization;

namespace LoadPlatform.Scenarios.Model;

/// <summary>Stops ECS tasks that the run launched: those of one step, or every one.</summary>
public sealed record StopTaskStep() : ScenarioStep(StepActions.StopTask)
{
    /// <summary>The step that launched them, from 0; null: every task that the run launched.</summary>
    public int? LaunchStep { get; init; }

    /// <inheritdoc/>
    protected override string Summary =>
        LaunchStep is { } step ? string.Create(CultureInfo.InvariantCulture, $"stop the tasks of step {step + 1}") : "stop the launched tasks";
}
