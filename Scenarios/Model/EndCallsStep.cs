using System.Globalization;

namespace LoadPlatform.Scenarios.Model;

/// <summary>Ends some of the calls that are up: a number of them, or those of one cohort.</summary>
/// <param name="Count">How many calls; 0 where <see cref="Cohort"/> says which.</param>
public sealed record EndCallsStep(int Count) : ScenarioStep(StepActions.EndCalls)
{
    /// <summary>The cohort whose calls end, all of them; null where <see cref="Count"/> says how many.</summary>
    public string? Cohort { get; init; }

    /// <summary>Whether the load generator is killed without hanging up, as a client that crashes; otherwise it ends its calls in order.</summary>
    public bool Abrupt { get; init; }

    /// <inheritdoc/>
    protected override string Summary =>
        $"end {(Cohort is { } cohort ? $"the calls of {cohort}" : string.Create(CultureInfo.InvariantCulture, $"{Count} {(Count == 1 ? "call" : "calls")}"))}{(Abrupt ? " abruptly" : "")}";
}
