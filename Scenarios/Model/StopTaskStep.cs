namespace LoadPlatform.Scenarios.Model;

/// <summary>Stops every ECS task that the run launched.</summary>
public sealed record StopTaskStep() : ScenarioStep(StepActions.StopTask)
{
    /// <inheritdoc/>
    protected override string Summary => "stop the launched tasks";
}
