namespace LoadPlatform.MetricsWatcher.Cloud;

/// <summary>Picks the datapoints that are to be stored now: each once, and none whose value may still change.</summary>
internal static class NewDatapoints
{
    public static IReadOnlyList<Datapoint> Select(IReadOnlyList<Datapoint> read, IReadOnlyDictionary<string, DateTimeOffset> newest, DateTimeOffset since, DateTimeOffset now) =>
    [
        .. read
            .Where(point => point.At >= since && (!newest.TryGetValue(point.Series.Metric, out var last) || point.At > last))
            .Where(point => !point.Series.GrowsInItsPeriod || point.At + CloudSeries.Period <= now)
            .DistinctBy(point => (point.Series.Metric, point.At))
            .OrderBy(point => point.At),
    ];
}
