using System.Globalization;

namespace LoadPlatform.Scenarios.Model;

/// <summary>What must hold of a run, or of a part of it: an entry of a scenario's <c>criteria</c>, or a short form among its <c>assertions</c>.</summary>
/// <param name="Key">The short form's key, for example <c>max_dropped_calls</c>, or the criterion's name.</param>
/// <param name="Metric">The series, canonical.</param>
/// <param name="Aggregation">How its samples become one value.</param>
/// <param name="Comparison">How that value is compared.</param>
/// <param name="Value">What it is compared with, in the series' unit; with <see cref="IsRelative"/> the change in percent that is allowed.</param>
/// <param name="Position">Where the file says it.</param>
public sealed record Criterion(string Key, string Metric, Aggregation Aggregation, Comparison Comparison, double Value, SourcePosition Position = default)
{
    /// <summary>Whether it is an entry of <c>criteria</c>, not a short form.</summary>
    public bool IsLong { get; init; }

    /// <summary>Of which percentile <see cref="Aggregation.Percentile"/> speaks: above 0 and below 100.</summary>
    public double? Percentile { get; init; }

    /// <summary>What <see cref="Aggregation.TimeAbove"/> and <see cref="Aggregation.TimeBelow"/> compare each sample with, in the series' unit.</summary>
    public double? Threshold { get; init; }

    /// <summary>Whether <see cref="Value"/> is a change in percent against the same value of the stored baseline run: <c>&lt;= +10%</c>.</summary>
    public bool IsRelative { get; init; }

    /// <summary>The part of the run that it is about.</summary>
    public CriterionWindow Window { get; init; } = CriterionWindow.WholeRun;

    /// <summary>How long it must hold without a break, in seconds; null: see <see cref="WithinSeconds"/> and <see cref="PercentOfTime"/>.</summary>
    public double? ForSeconds { get; init; }

    /// <summary>How soon after the window's beginning it must hold for the first time, in seconds.</summary>
    public double? WithinSeconds { get; init; }

    /// <summary>The length of the stretches over which the samples are aggregated, one after each sample, in seconds: each must satisfy the comparison.</summary>
    public double? OverSeconds { get; init; }

    /// <summary>For how much of the window's time it must hold: above 0 and up to 100; null: all of it.</summary>
    public double? PercentOfTime { get; init; }

    /// <summary>What follows where it does not hold.</summary>
    public CriterionSeverity Severity { get; init; }

    /// <summary>Whether the run is ended early where it is broken.</summary>
    public bool Stop { get; init; }

    /// <summary>The criterion in one line, for the reader, for example <c>max_dropped_calls: 0</c>.</summary>
    public string Title => IsLong ? Key : string.Create(CultureInfo.InvariantCulture, $"{Key}: {Value}");
}
