using System.Globalization;

namespace LoadPlatform.Scenarios.Model;

/// <summary>Starts a cohort of calls and does not wait for them to end.</summary>
/// <param name="Count">How many calls.</param>
/// <param name="Rate">How many calls to start in each period.</param>
/// <param name="RatePeriodMs">The period, in milliseconds.</param>
/// <param name="HoldSeconds">How long each call is held, in seconds; null holds it until a step ends it.</param>
/// <param name="Cohort">The author's name for the cohort; null where the file gives none.</param>
public sealed record PlaceCallsStep(int Count, double Rate, int RatePeriodMs = 1000, double? HoldSeconds = null, string? Cohort = null)
    : ScenarioStep(StepActions.PlaceCalls)
{
    /// <summary>How many of its calls may fail; with one more the engine ends all load and the run has failed. Null: any number.</summary>
    public int? FailLimit { get; init; }

    /// <summary>How long it takes to start all calls, in seconds; what a file asks for may be more than a <see cref="TimeSpan"/> holds.</summary>
    public double RampSeconds => (Math.Ceiling(Count / Rate) - 1) * RatePeriodMs / 1000;

    /// <summary>How long it takes to start all calls, in a scenario that was accepted: no such ramp is longer than a scenario may be.</summary>
    public TimeSpan Ramp => TimeSpan.FromSeconds(RampSeconds);

    /// <inheritdoc/>
    protected override string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"place {Count} {(Count == 1 ? "call" : "calls")} at {Rate} per {RatePeriodMs / 1000d} s{(HoldSeconds is { } hold ? $", each held {hold} s" : "")}");
}
