using System.Globalization;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>What an assertion, or a step that waits, wants a series to be.</summary>
/// <param name="Title">What is wanted, for the reader.</param>
/// <param name="Metric">The series, canonical.</param>
/// <param name="Comparison">How its values are compared.</param>
/// <param name="Value">What they are compared with, in the series' unit.</param>
/// <param name="TimeoutSeconds">How long it has for that, in seconds.</param>
/// <param name="ForSeconds">How long it must hold without a break, in seconds; 0: one sample is enough.</param>
public sealed record SeriesCondition(string Title, string Metric, Comparison Comparison, double Value, double TimeoutSeconds, double ForSeconds)
{
    /// <summary>What must be, for the reader, for example <c>&gt;= 4 for 60 s</c>.</summary>
    public string Expected => string.Create(CultureInfo.InvariantCulture, $"{Comparison.Symbol()} {Value}{(ForSeconds > 0 ? $" for {ForSeconds} s" : "")}");

    /// <summary>An assertion's condition.</summary>
    public static SeriesCondition Of(AssertStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new SeriesCondition(step.Title, step.Metric, step.Condition, step.Value, step.TimeoutSeconds, step.ForSeconds);
    }

    /// <summary>What a step waits for.</summary>
    public static SeriesCondition Of(WaitUntilStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new SeriesCondition(step.Title, step.Metric, step.Condition, step.Value, step.TimeoutSeconds, step.ForSeconds);
    }
}
