using System.Globalization;

namespace LoadPlatform.Scenarios.Model;

/// <summary>Waits until a series is as expected; where it is not within the time, the run fails.</summary>
/// <param name="Metric">The series, canonical.</param>
/// <param name="Condition">How its values are compared.</param>
/// <param name="Value">What they are compared with, in the series' unit.</param>
/// <param name="TimeoutSeconds">How long to wait, in seconds.</param>
/// <param name="ForSeconds">How long it must hold without a break, in seconds; 0: one sample is enough.</param>
public sealed record AssertStep(string Metric, Comparison Condition, double Value, double TimeoutSeconds, double ForSeconds = 0) : ScenarioStep(StepActions.Assert)
{
    /// <summary>What must be, for the reader, for example <c>&gt;= 4</c>.</summary>
    public string Expected => string.Create(CultureInfo.InvariantCulture, $"{Condition.Symbol()} {Value}");

    /// <inheritdoc/>
    protected override string Summary => string.Create(CultureInfo.InvariantCulture, $"{Metric} {Expected}{(ForSeconds > 0 ? $" for {ForSeconds} s" : "")} within {TimeoutSeconds} s");
}
