using LoadPlatform.Contracts.Samples;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>Makes samples of what a master says.</summary>
internal static class SwarmSamples
{
    /// <summary>Where they are seen.</summary>
    public const string Source = "locust:stats/requests";

    /// <summary>
    /// The samples over all masters. What Locust does not tell has none; the current values of users that have stopped are nobody's; and
    /// percentiles of several masters cannot be joined to one.
    /// </summary>
    public static IReadOnlyList<MetricSample> Of(IReadOnlyList<LocustStatistics> seen)
    {
        var at = seen.Max(master => master.Totals.At);
        var requests = seen.Sum(master => master.Totals.Requests);
        var only = seen is [{ IsOn: true } master] ? master : null;
        (string Metric, double? Value)[] values =
        [
            (MetricNames.LocustUsers, seen.Sum(master => master.Users)),
            (MetricNames.LocustRequestRate, seen.All(master => master is { IsOn: true, Totals.RequestRate: not null }) ? seen.Sum(master => master.Totals.RequestRate) : null),
            (MetricNames.LocustFailureRatio, requests > 0 ? Math.Min(1, (double)seen.Sum(master => master.Totals.Failures) / requests) : null),
            (MetricNames.LocustP50, only?.CurrentP50),
            (MetricNames.LocustP95, only?.CurrentP95),
            (MetricNames.LocustP99, only?.Totals.P99),
        ];
        return
        [
            .. values.Where(pair => pair.Value is not null)
                .Select(pair => new MetricSample { At = at, SeenAt = at, Metric = pair.Metric, Value = pair.Value!.Value, Source = Source }),
        ];
    }
}
