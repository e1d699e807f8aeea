using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Series;

/// <summary>
/// One series of a run: what was sampled or computed, in the order of time. Between its samples it keeps the last one's value for as
/// long as that is fresh; what is silent for longer is dark, never zero.
/// </summary>
public sealed class TimeSeries
{
    private readonly IReadOnlyList<TimeRange> _idle;

    internal TimeSeries(string metric, IEnumerable<SeriesPoint> points, IReadOnlyList<TimeRange>? idle = null)
    {
        Metric = metric;
        Facts = SeriesFacts.Of(metric);
        Pace = SeriesPace.Of(metric);
        Points = Facts.IsPerEvent ? [.. points.OrderBy(point => point.At)] : Latest(points);
        _idle = idle ?? [];
    }

    /// <summary>Its name, canonical.</summary>
    public string Metric { get; }

    /// <summary>What it says, sample by sample; where a value is known in part, what it is at least. The source names what it was computed from.</summary>
    public IReadOnlyList<MetricSample> Samples => [.. Points.Where(point => !point.IsNothing && double.IsFinite(point.Value.Low)).Select(point => point.Sample(Metric))];

    /// <summary>What is known of its values before there are any.</summary>
    internal SeriesFacts Facts { get; }

    /// <summary>How long a sample speaks for it.</summary>
    internal SeriesPace Pace { get; }

    private bool IsCount => Facts.OnlyGrows && ScenarioMetrics.IsCalls(Metric);

    /// <summary>Its points, by time; each moment once, unless each is an event.</summary>
    internal IReadOnlyList<SeriesPoint> Points { get; }

    /// <summary>What the series says of a stretch of time, without a break from its start to its end.</summary>
    /// <param name="from">The stretch's start (UTC, the run's clock).</param>
    /// <param name="to">The stretch's end, which belongs to it.</param>
    /// <param name="now">While the run goes on, the moment (UTC, the run's clock): only that counts which has passed and which no sample that comes late can change. Null where it is over.</param>
    internal IReadOnlyList<Stretch> Between(DateTimeOffset from, DateTimeOffset to, DateTimeOffset? now = null)
    {
        List<Stretch> stretches = [];
        var cursor = from;
        var index = Math.Max(LastAt(from), 0);
        for (; index < Points.Count && Points[index].At <= to; index++)
        {
            var point = Points[index];
            var end = EndOf(index, now);
            if (point.At < from && (end <= from || IsOver(index, from, to)))
                continue;

            var start = point.At > from ? point.At : from;
            AddSilence(stretches, cursor, start, index, from, now is not null);
            cursor = end < to ? end : to;
            AddKnown(stretches, start, cursor, index);
        }

        AddSilence(stretches, cursor, to, index, from, now is not null);
        // A sample of the last moment may still come where the one before speaks no further.
        if (now is not null && stretches is [.., { Point: >= 0 } last] && last.To == to && last.From < to && EndOf(last.Point, now) == to)
            stretches.Add(new Stretch(to, to, StretchKind.Dark, Bounds(last.Point), -1));
        if (stretches.Count == 0)
            stretches.Add(new Stretch(from, to, StretchKind.Dark, Bounds(LastAt(from)), -1));
        return stretches;
    }

    /// <summary>The last point at or before a moment, by its place; -1 where there is none.</summary>
    internal int LastAt(DateTimeOffset moment)
    {
        var (low, high) = (0, Points.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Points[middle].At <= moment)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    // A count of calls is read now and then: between two readings it is no less than the first, and no more than the second.
    private void AddKnown(List<Stretch> stretches, DateTimeOffset from, DateTimeOffset to, int index)
    {
        var point = Points[index];
        var grown = IsCount && index + 1 < Points.Count ? point.Value with { High = Math.Max(point.Value.High, Points[index + 1].Value.High) } : point.Value;
        var sure = grown == point.Value ? to : point.HoldsUntil > point.At ? point.HoldsUntil.Value : point.At;
        if (sure >= from)
            stretches.Add(new Stretch(from, sure < to ? sure : to, point.IsNothing ? StretchKind.Nothing : StretchKind.Known, point.Value, index));
        if (sure < to)
            stretches.Add(new Stretch(Later(sure, from), to, StretchKind.Known, grown, index));
    }

    // Of one moment the point that was seen last counts; the order of the rest only makes it the same one every time.
    private static IReadOnlyList<SeriesPoint> Latest(IEnumerable<SeriesPoint> points)
    {
        List<SeriesPoint> all = [.. points];
        if (IsInOrder(all))
            return all;

        List<SeriesPoint> latest = [];
        foreach (var point in all.OrderBy(point => point.At).ThenBy(point => point.SeenAt).ThenBy(point => point.Value.Low).ThenBy(point => point.Source, StringComparer.Ordinal))
        {
            if (latest.Count > 0 && latest[^1].At == point.At)
                latest[^1] = point;
            else
                latest.Add(point);
        }

        return latest;
    }

    private static bool IsInOrder(List<SeriesPoint> points)
    {
        for (var place = 1; place < points.Count; place++)
        {
            if (points[place].At <= points[place - 1].At)
                return false;
        }

        return true;
    }

    // CloudWatch's minute may be missing among others, but one that was over before says nothing of a stretch that has none of its own.
    private bool IsOver(int index, DateTimeOffset from, DateTimeOffset to) =>
        Pace.Period > TimeSpan.Zero && Points[index].At + Pace.Period <= from && (index + 1 == Points.Count || Points[index + 1].At > to);

    private DateTimeOffset EndOf(int index, DateTimeOffset? now)
    {
        var end = SpeaksUntil(index, settledOnly: now is not null);
        return end > now ? Later(now.Value, Points[index].At) : end;
    }

    private DateTimeOffset SpeaksUntil(int index, bool settledOnly)
    {
        var point = Points[index];
        var last = point.HoldsUntil is { } until && until > point.At ? until : point.At;
        // Calls may be lost as soon as some are placed: no count holds longer than it is known to.
        var alone = settledOnly || (IsCount && last > point.At) ? Later(last, point.At + Pace.Period) : last > DateTimeOffset.MaxValue - Pace.Freshness ? last : last + Pace.Freshness;
        if (index + 1 == Points.Count)
            return alone;

        var next = Points[index + 1].At;
        return next <= alone || next - last <= (settledOnly ? Pace.Settled : Pace.Freshness) ? next : alone;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private void AddSilence(List<Stretch> stretches, DateTimeOffset from, DateTimeOffset to, int next, DateTimeOffset windowFrom, bool settledOnly)
    {
        if (from >= to)
            return;

        // Nothing was there before, and it is no hole yet: the series begins here.
        if (next == 0 && Points.Count > 0 && from == windowFrom && to == Points[0].At && to - from <= Pace.Freshness && !settledOnly)
        {
            stretches.Add(new Stretch(from, to, StretchKind.Nothing, ValueRange.Anything, -1));
            return;
        }

        var value = Bounds(next - 1);
        foreach (var idle in settledOnly ? [] : _idle.Where(idle => idle.From < to && idle.To > from))
        {
            if (idle.From > from)
                stretches.Add(new Stretch(from, idle.From, StretchKind.Dark, value, -1));
            from = Later(from, idle.From);
            var end = idle.To < to ? idle.To : to;
            stretches.Add(new Stretch(from, end, StretchKind.Nothing, ValueRange.Anything, -1));
            from = end;
        }

        if (from < to)
            stretches.Add(new Stretch(from, to, StretchKind.Dark, value, -1));
    }

    /// <summary>What a value after a point, and before the next one, may be: of a total that only grows, no less than before and no more than after.</summary>
    private ValueRange Bounds(int before) => Facts.OnlyGrows
        ? new ValueRange(
            before >= 0 && !Points[before].IsNothing ? Points[before].Value.Low : Facts.Least,
            before + 1 < Points.Count && !Points[before + 1].IsNothing ? Points[before + 1].Value.High : Facts.Most)
        : new ValueRange(Facts.Least, Facts.Most);
}
