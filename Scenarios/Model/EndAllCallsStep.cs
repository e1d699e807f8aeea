namespace LoadPlatform.Scenarios.Model;

/// <summary>Ends every call that is up.</summary>
public sealed record EndAllCallsStep() : ScenarioStep(StepActions.EndAllCalls)
{
    /// <summary>Whether the load generator is killed without hanging up, as a client that crashes; otherwise it ends its calls in order.</summary>
    public bool Abrupt { get; init; }

    /// <inheritdoc/>
    protected override string Summary => Abrupt ? "end all calls abruptly" : "end all calls";
}
