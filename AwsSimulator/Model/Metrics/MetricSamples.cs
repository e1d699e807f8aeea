namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>All samples of some minutes together: what a statistic over a longer period is computed from.</summary>
internal sealed class MetricSamples(IReadOnlyCollection<MetricPoint> points)
{
    public double SampleCount { get; } = points.Sum(point => point.SampleCount);

    public double Sum { get; } = points.Sum(point => point.Sum);

    public double Minimum { get; } = points.Min(point => point.Minimum);

    public double Maximum { get; } = points.Max(point => point.Maximum);

    public double Average => Sum / SampleCount;

    /// <summary>Whether every value is known, as percentiles need.</summary>
    public bool HasValues { get; } = points.All(point => !point.HasUnknownValues);

    /// <summary>The value below which <paramref name="percent"/> of the samples lie, between two samples if need be.</summary>
    public double Percentile(double percent)
    {
        var sorted = Sorted();
        var rank = percent / 100 * (SampleCount - 1);
        var below = Math.Floor(rank);
        var (low, high) = (At(sorted, below), At(sorted, Math.Min(below + 1, SampleCount - 1)));
        return low + ((rank - below) * (high - low));
    }

    /// <summary>The average without the samples above a percentile.</summary>
    public double TrimmedMean(double percent)
    {
        var kept = SampleCount * percent / 100;
        var (sum, left) = (0d, kept);
        foreach (var (value, count) in Sorted())
        {
            var taken = Math.Min(count, left);
            sum += value * taken;
            left -= taken;
        }

        return kept > 0 ? sum / kept : Minimum;
    }

    private List<(double Value, double Count)> Sorted() => [.. points.SelectMany(point => point.Values).OrderBy(sample => sample.Value)];

    private static double At(List<(double Value, double Count)> sorted, double index)
    {
        var passed = 0d;
        foreach (var (value, count) in sorted)
        {
            passed += count;
            if (index < passed)
                return value;
        }

        return sorted[^1].Value;
    }
}
