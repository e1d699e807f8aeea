using System.Globalization;

namespace LoadPlatform.Scenarios.Model;

/// <summary>Ends some of the calls that are up.</summary>
/// <param name="Count">How many calls.</param>
public sealed record EndCallsStep(int Count) : ScenarioStep(StepActions.EndCalls)
{
    /// <inheritdoc/>
    protected override string Summary => string.Create(CultureInfo.InvariantCulture, $"end {Count} {(Count == 1 ? "call" : "calls")}");
}
