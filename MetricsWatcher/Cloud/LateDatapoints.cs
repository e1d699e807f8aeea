using LoadPlatform.Contracts.Samples;

namespace LoadPlatform.MetricsWatcher.Cloud;

/// <summary>Picks what a second reading of a window adds to the record.</summary>
internal static class LateDatapoints
{
    /// <summary>The samples that are not stored, or stored with another value: of the same minute the one that was seen last counts.</summary>
    public static IReadOnlyList<MetricSample> Select(IEnumerable<MetricSample> read, IEnumerable<MetricSample> stored)
    {
        var known = stored.GroupBy(Key).ToDictionary(same => same.Key, same => same.MaxBy(sample => sample.SeenAt)!.Value);
        return [.. read.Where(sample => !known.TryGetValue(Key(sample), out var value) || !value.Equals(sample.Value))];
    }

    private static (string Metric, DateTimeOffset At, string Source) Key(MetricSample sample) => (sample.Metric, sample.At, sample.Source);
}
