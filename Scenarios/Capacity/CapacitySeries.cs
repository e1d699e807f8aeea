using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Capacity;

/// <summary>Holds the capacity that the policy asks for against the one that was there.</summary>
internal static class CapacitySeries
{
    /// <summary>Task-seconds that were missing, so far: a point at each reading of the load.</summary>
    public static IEnumerable<SeriesPoint> Deficit(SeriesIndex index)
    {
        if (CapacityModel.Of(index.Record.Scaling) is not { } model || index.Record.StartedAt is not { } start)
            yield break;

        var freshness = SeriesPace.Of(DerivedMetrics.CapacityDeficit).Freshness;
        var sum = ValueRange.Of(0);
        LoadPoint? last = null;
        foreach (var point in index.Load)
        {
            if (last is { } before)
            {
                var since = before.At > start ? before.At : start;
                sum += Growth(Missing(before, model), since, point.At, freshness, model.Most);
            }

            if (point.At >= start)
                yield return new SeriesPoint(point.At, sum, point.Source, point.At);
            last = point;
        }
    }

    /// <summary>Tasks beyond what the load needs, at each reading of it.</summary>
    public static IEnumerable<SeriesPoint> Overshoot(SeriesIndex index) => CapacityModel.Of(index.Record.Scaling) is { } model
        ? index.Load.Select(point => new SeriesPoint(point.At, Positive(point.Running - model.Expected(point.Sessions)), point.Source, point.At))
        : [];

    /// <summary>Seconds with the desired count at the greatest capacity, so far.</summary>
    public static IEnumerable<SeriesPoint> SecondsAtMaximum(SeriesIndex index)
    {
        if (index.Record.Scaling?.MaxCapacity is not { } most)
            yield break;

        var sum = ValueRange.Of(0);
        foreach (var stretch in DesiredStretches(index))
        {
            if (stretch.Point >= 0)
                yield return new SeriesPoint(stretch.From, sum, MetricNames.DesiredCount, stretch.From);
            sum += stretch.Kind == StretchKind.Dark
                ? new ValueRange(0, stretch.Seconds)
                : ValueRange.Of(stretch.Kind == StretchKind.Known && stretch.Value.Low >= most ? stretch.Seconds : 0);
        }
    }

    /// <summary>Changes of the desired count's direction, so far.</summary>
    public static IEnumerable<SeriesPoint> Oscillations(SeriesIndex index)
    {
        var count = ValueRange.Of(0);
        var direction = 0;
        double? last = null;
        foreach (var stretch in DesiredStretches(index))
        {
            if (stretch.Kind != StretchKind.Known)
            {
                count = stretch.Kind == StretchKind.Dark ? ValueRange.AtLeast(count.Low) : count;
                continue;
            }

            var change = Math.Sign(stretch.Value.Low - (last ?? stretch.Value.Low));
            if (change != 0 && direction != 0 && change != direction)
                count += ValueRange.Of(1);
            direction = change == 0 ? direction : change;
            last = stretch.Value.Low;
            yield return new SeriesPoint(stretch.From, count, MetricNames.DesiredCount, stretch.From);
        }
    }

    private static IEnumerable<Stretch> DesiredStretches(SeriesIndex index)
    {
        var desired = index.Find(MetricNames.DesiredCount);
        return index.Record.StartedAt is { } start && desired.Points.Count > 0 && desired.Points[^1].At >= start ? desired.Between(start, desired.Points[^1].At) : [];
    }

    private static ValueRange Missing(LoadPoint point, CapacityModel model) => Positive(model.Expected(point.Sessions) - point.Running);

    private static ValueRange Positive(ValueRange value) => new(Math.Max(0, value.Low), Math.Max(0, value.High));

    // What was missing at a reading is taken as missing until the next one, while that is fresh; after it as many tasks may have been missing as there can be.
    private static ValueRange Growth(ValueRange missing, DateTimeOffset from, DateTimeOffset to, TimeSpan freshness, double most)
    {
        if (to <= from)
            return ValueRange.Of(0);

        var seen = to - from <= freshness ? to - from : freshness;
        var unseen = (to - from - seen).TotalSeconds;
        return new ValueRange(missing.Low * seen.TotalSeconds, (missing.High * seen.TotalSeconds) + (unseen > 0 ? most * unseen : 0));
    }
}
