namespace LoadPlatform.Scenarios.Model;

/// <summary>Ends every call that is up.</summary>
public sealed record EndAllCallsStep() : ScenarioStep(StepActions.EndAllCalls)
{
    /// <inheritdoc/>
    protected override string Summary => "end all calls";
}
