using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Capacity;

/// <summary>The capacity that the policy asks for against the one that was there, over a whole run.</summary>
public sealed record CapacitySummary
{
    /// <summary>How many tasks a load needs.</summary>
    public required CapacityModel Model { get; init; }

    /// <summary>The reading with the most sessions.</summary>
    public required CapacityPoint Peak { get; init; }

    /// <summary>The readings at which what was needed, or what was there, changed, by time.</summary>
    public required IReadOnlyList<CapacityPoint> Changes { get; init; }

    /// <summary>Tasks that were missing, summed over time, in task-seconds; null where it was not seen.</summary>
    public Measured? DeficitTaskSeconds { get; init; }

    /// <summary>The most tasks beyond what was needed; null where it was not seen.</summary>
    public Measured? OvershootTasks { get; init; }

    /// <summary>Seconds with the desired count at the greatest capacity; null where it was not seen.</summary>
    public Measured? SecondsAtMaximum { get; init; }

    /// <summary>Changes of the desired count's direction; null where it was not seen.</summary>
    public Measured? Oscillations { get; init; }

    /// <summary>Summarises a run; null where the policy's target is not known, or no load was read while the scenario was played.</summary>
    public static CapacitySummary? Of(SeriesIndex series)
    {
        ArgumentNullException.ThrowIfNull(series);

        var record = series.Record;
        if (CapacityModel.Of(record.Scaling) is not { } model || record.StartedAt is not { } start)
            return null;

        CapacityPoint[] points = [.. series.Load.Where(point => point.At >= start && !(point.At > record.EndedAt)).Select(point => Point(point, model))];
        return points.Length == 0 ? null : new CapacitySummary
        {
            Model = model,
            Peak = points.MaxBy(point => point.Sessions.AtLeast)!,
            Changes = [.. points.Where((point, place) => place == 0 || (point.Expected, point.Running) != (points[place - 1].Expected, points[place - 1].Running))],
            DeficitTaskSeconds = Last(series, DerivedMetrics.CapacityDeficit),
            OvershootTasks = Greatest(series, start),
            SecondsAtMaximum = Last(series, DerivedMetrics.SecondsAtMaxCapacity),
            Oscillations = Last(series, DerivedMetrics.Oscillations),
        };
    }

    private static CapacityPoint Point(LoadPoint point, CapacityModel model) =>
        new(point.At, new Measured(point.Sessions.Low, point.Sessions.High), Measured.Of(model.Expected(point.Sessions))!, Measured.Of(point.Running)!);

    private static Measured? Last(SeriesIndex series, string metric) =>
        Measured.Of(During(series, metric).Select(point => (ValueRange?)point.Value).LastOrDefault());

    private static Measured? Greatest(SeriesIndex series, DateTimeOffset start)
    {
        ValueRange[] values = [.. During(series, DerivedMetrics.CapacityOvershoot).Where(point => point.At >= start).Select(point => point.Value)];
        return values.Length == 0 ? null : new Measured(values.Max(value => value.Low), values.Max(value => value.High));
    }

    private static IEnumerable<SeriesPoint> During(SeriesIndex series, string metric) => series.Find(metric).Points.Where(point => !(point.At > series.Record.EndedAt));
}
