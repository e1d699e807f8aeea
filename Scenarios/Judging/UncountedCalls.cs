using System.Globalization;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>
/// Holds the calls that the load generator has up against the sessions that the service counts: a connected call may have no agent
/// behind it. Sessions outlive their calls, so only calls without a session say something, and only those that were up for two minutes
/// before the service counted and stayed up for the one after: then neither its heartbeats nor the metric's minute can have missed them.
/// </summary>
internal static class UncountedCalls
{
    private const int Lasting = 3;
    private const double Share = 0.05;
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>The calls that were up and not counted in three counts one after the other, a line; null where there were none.</summary>
    public static string? Find(SeriesIndex series)
    {
        if (series.Record.Cohorts.Count == 0 || series.Record.StartedAt is not { } start)
            return null;

        var calls = series.Find(MetricNames.CallsCurrent);
        var counts = series.Find(MetricNames.ActiveCount);
        List<(SeriesPoint Count, double Up)> row = [];
        foreach (var count in counts.Points.Where(count => count.At >= start))
        {
            if (row.Count > 0 && count.At - row[^1].Count.At > counts.Pace.Freshness)
                row.Clear();

            var up = Least(calls, count.At - Lead, count.At + Minute);
            if (up - count.Value.High >= Math.Max(1, up * Share))
                row.Add((count, up));
            else
                row.Clear();

            if (row.Count == Lasting)
                return Describe(row);
        }

        return null;
    }

    /// <summary>The calls that were up all the time; none where that was not seen.</summary>
    private static double Least(TimeSeries calls, DateTimeOffset from, DateTimeOffset to)
    {
        var stretches = calls.Between(from, to);
        return stretches.Any(stretch => stretch.Kind != StretchKind.Known) ? 0 : stretches.Min(stretch => stretch.Value.Low);
    }

    private static string Describe(List<(SeriesPoint Count, double Up)> row)
    {
        var (count, up) = row.MaxBy(item => item.Up - item.Count.Value.High);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"calls were up that the service did not count: {up} calls against its {count.Value.High} sessions at {count.At:HH:mm:ss}, and fewer sessions than calls from {row[0].Count.At:HH:mm:ss} to {row[^1].Count.At + Minute:HH:mm:ss}");
    }
}
