namespace LoadPlatform.Scenarios.Model;

/// <summary>Stops Locust's users; the master and its workers stay.</summary>
public sealed record StopSwarmStep() : ScenarioStep(StepActions.StopSwarm)
{
    /// <inheritdoc/>
    protected override string Summary => "stop the swarm";
}
