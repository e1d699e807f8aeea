using System.Globalization;

namespace LoadPlatform.Scenarios.Model;

/// <summary>One entry of a scenario's <c>assertions</c>: what must hold of the whole run.</summary>
/// <param name="Key">The entry's key, for example <c>max_dropped_calls</c>.</param>
/// <param name="Metric">The series, canonical.</param>
/// <param name="Aggregation">How its samples become one value.</param>
/// <param name="Comparison">How that value is compared.</param>
/// <param name="Value">What it is compared with, in the series' unit.</param>
/// <param name="Position">Where the file says it.</param>
public sealed record Criterion(string Key, string Metric, Aggregation Aggregation, Comparison Comparison, double Value, SourcePosition Position = default)
{
    /// <summary>The criterion in one line, for the reader, for example <c>max_dropped_calls: 0</c>.</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Key}: {Value}");
}
