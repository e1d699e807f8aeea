using System.Globalization;

namespace LoadPlatform.Scenarios.Model;

/// <summary>Sets the target service's desired count, as an operator would by hand.</summary>
/// <param name="Count">The count.</param>
public sealed record SetDesiredCountStep(int Count) : ScenarioStep(StepActions.SetDesiredCount)
{
    /// <inheritdoc/>
    protected override string Summary => string.Create(CultureInfo.InvariantCulture, $"set the desired count to {Count}");
}
