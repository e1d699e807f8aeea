using System.Globalization;

namespace LoadPlatform.Scenarios.Model;

/// <summary>Waits until a series is as expected. Where it is not within the time, the rest can not be played as meant: the run ends, inconclusive.</summary>
/// <param name="Metric">The series, canonical.</param>
/// <param name="Condition">How its values are compared.</param>
/// <param name="Value">What they are compared with, in the series' unit.</param>
/// <param name="TimeoutSeconds">How long to wait, in seconds.</param>
/// <param name="ForSeconds">How long it must hold without a break, in seconds; 0: one sample is enough.</param>
public sealed record WaitUntilStep(string Metric, Comparison Condition, double Value, double TimeoutSeconds, double ForSeconds = 0) : ScenarioStep(StepActions.WaitUntil)
{
    /// <inheritdoc/>
    protected override string Summary => string.Create(
        CultureInfo.InvariantCulture, $"wait until {Metric} {Condition.Symbol()} {Value}{(ForSeconds > 0 ? $" for {ForSeconds} s" : "")}, at most {TimeoutSeconds} s");
}
