using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>CloudWatch's statistics: Average, Sum, Minimum, Maximum, SampleCount, percentiles (p95, p99.9) and trimmed means (tm90).</summary>
internal static class Statistic
{
    private const string TrimmedMean = "tm";
    private const string Percentile = "p";

    public static bool IsKnown(string name) => IsSimple(name) || IsExtended(name);

    public static bool IsSimple(string name) => name is "Average" or "Minimum" or "Maximum" or "Sum" or "SampleCount";

    public static bool IsExtended(string name) => Percent(name, TrimmedMean) is not null || Percent(name, Percentile) is not null;

    /// <summary>A statistic; null where the samples' values are not known and it needs them.</summary>
    /// <exception cref="ArgumentException">There is no such statistic.</exception>
    public static double? Of(string name, MetricSamples samples) => name switch
    {
        "Average" => samples.Average,
        "Minimum" => samples.Minimum,
        "Maximum" => samples.Maximum,
        "Sum" => samples.Sum,
        "SampleCount" => samples.SampleCount,
        _ when !IsExtended(name) => throw new ArgumentException($"Unknown statistic {name}.", nameof(name)),
        _ when !samples.HasValues => null,
        _ => Percent(name, TrimmedMean) is { } trimmed ? samples.TrimmedMean(trimmed) : samples.Percentile(Percent(name, Percentile)!.Value),
    };

    private static double? Percent(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal)
        && double.TryParse(name.AsSpan(prefix.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100
            ? percent
            : null;
}
