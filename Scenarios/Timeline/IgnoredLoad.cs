using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Timeline;

/// <summary>Load that stayed above what the desired tasks are meant to carry, though there might have been more of them.</summary>
/// <param name="From">Its first reading (UTC, the run's clock).</param>
/// <param name="To">Its last one (UTC, the run's clock).</param>
/// <param name="Desired">The desired count meanwhile.</param>
/// <param name="Source">What it was read from.</param>
internal sealed record IgnoredLoad(DateTimeOffset From, DateTimeOffset To, double Desired, string Source)
{
    /// <summary>An alarm looks at whole minutes, which are published late: what answers a load may come this long after it.</summary>
    public static readonly TimeSpan AnswerTime = TimeSpan.FromMinutes(3);

    // Load that goes sooner need not set off the alarm.
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LooksApart = SeriesPace.Of(DerivedMetrics.HottestTaskSessions).Freshness;

    /// <summary>Every such row of readings that is over, was long and was seen without a hole, at one desired count.</summary>
    public static IEnumerable<IgnoredLoad> Rows(SeriesIndex index)
    {
        if (index.Record.Scaling is not { TargetValue: { } target } scaling || index.Record.StartedAt is not { } start)
            yield break;

        var desired = index.Find(MetricNames.DesiredCount);
        IgnoredLoad? row = null;
        foreach (var point in index.Load.Where(point => point.At >= start))
        {
            var place = desired.LastAt(point.At);
            double? count = place < 0 ? null : desired.Points[place].Value.Low;
            var isAbove = count < (scaling.MaxCapacity ?? double.PositiveInfinity) && point.Sessions.Low > target * count;
            if (row is not null && isAbove && count.Equals(row.Desired) && point.At - row.To <= LooksApart)
            {
                row = row with { To = point.At };
                continue;
            }

            if (row is not null && row.To - row.From > Long)
                yield return row;
            row = isAbove ? new IgnoredLoad(point.At, point.At, count!.Value, point.Source) : null;
        }
    }
}
