using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>CloudWatch's statistics over samples.</summary>
internal static class Statistic
{
    public static bool IsKnown(string name) =>
        name is "Average" or "Minimum" or "Maximum" or "Sum" or "SampleCount" || Percentile(name) is not null;

    public static double Of(string name, List<double> samples) => name switch
    {
        "Average" => samples.Average(),
        "Minimum" => samples.Min(),
        "Maximum" => samples.Max(),
        "Sum" => samples.Sum(),
        "SampleCount" => samples.Count,
        _ => AtPercentile(samples, Percentile(name) ?? throw new ArgumentException($"Unknown statistic {name}.", nameof(name))),
    };

    private static double? Percentile(string name) =>
        name.StartsWith('p') && double.TryParse(name.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? percent
            : null;

    private static double AtPercentile(List<double> samples, double percent)
    {
        var sorted = samples.Order().ToList();
        var rank = percent / 100 * (sorted.Count - 1);
        var below = (int)Math.Floor(rank);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((rank - below) * (sorted[above] - sorted[below]));
    }
}
