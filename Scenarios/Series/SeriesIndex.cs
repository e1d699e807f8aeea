using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Capacity;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Timeline;

namespace LoadPlatform.Scenarios.Series;

/// <summary>
/// Every series of a run by its name, stored and computed ones alike. Nothing is looked at before it is asked for, so that the
/// index of a run that goes on is cheap; the record is sorted once, and asking for a series again costs nothing. A record that has grown needs a new index.
/// </summary>
public sealed class SeriesIndex
{
    private readonly Dictionary<string, TimeSeries> _found = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, MetricSample>> _stored;
    private readonly Lazy<MetricSample[]> _wholeWindows;
    private readonly Lazy<ScalingTimeline> _timeline;
    private readonly Lazy<IReadOnlyList<LoadPoint>> _load;
    private readonly Lazy<DistributionSnapshot[]> _snapshots;
    private readonly Lazy<IReadOnlyList<SessionLook>> _looks;

    private SeriesIndex(RunRecord record)
    {
        Record = record;
        _stored = new Lazy<ILookup<string, MetricSample>>(() => record.Metrics.Where(sample => !WholeWindow.IsMarked(sample)).ToLookup(sample => sample.Metric, StringComparer.Ordinal), isThreadSafe: false);
        _wholeWindows = new Lazy<MetricSample[]>(() => [.. record.Metrics.Where(WholeWindow.IsMarked)], isThreadSafe: false);
        _timeline = new Lazy<ScalingTimeline>(() => ScalingTimeline.Of(this), isThreadSafe: false);
        _load = new Lazy<IReadOnlyList<LoadPoint>>(() => LoadPoints.Of(this), isThreadSafe: false);
        _snapshots = new Lazy<DistributionSnapshot[]>(() => [.. record.Distribution.OrderBy(snapshot => snapshot.At).DistinctBy(snapshot => snapshot.At)], isThreadSafe: false);
        _looks = new Lazy<IReadOnlyList<SessionLook>>(() => SessionLooks.Of(this), isThreadSafe: false);
    }

    /// <summary>What it is the index of.</summary>
    public RunRecord Record { get; }

    /// <summary>What the scaling did, leg by leg.</summary>
    public ScalingTimeline Timeline => _timeline.Value;

    /// <summary>The load and the tasks that carried it, over time.</summary>
    internal IReadOnlyList<LoadPoint> Load => _load.Value;

    /// <summary>The sessions of every task, by time.</summary>
    internal DistributionSnapshot[] Snapshots => _snapshots.Value;

    /// <summary>What the snapshots say of the tasks that serve, by time.</summary>
    internal IReadOnlyList<SessionLook> Looks => _looks.Value;

    /// <summary>Makes the index of a record, also of one that is still growing.</summary>
    public static SeriesIndex Of(RunRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new SeriesIndex(record);
    }

    /// <summary>A series; without points where the record has nothing of it.</summary>
    /// <param name="metric">Its name, canonical: one of <see cref="MetricNames"/> or <see cref="DerivedMetrics"/>, or a CloudWatch metric's.</param>
    public TimeSeries Find(string metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        if (!_found.TryGetValue(metric, out var series))
            _found.Add(metric, series = ComputedSeries.Make(metric, this) ?? new TimeSeries(metric, Stored(metric), IdleTimes.Of(metric, this)));
        return series;
    }

    /// <summary>The percentile of a window, asked of one period that spans it, as it was seen last; null where it was not asked.</summary>
    /// <param name="metric">The percentile's series.</param>
    /// <param name="from">The window's start (UTC, the run's clock).</param>
    /// <param name="to">The window's end.</param>
    /// <param name="isRun">Whether the window is the whole run.</param>
    internal MetricSample? FindWholeWindow(string metric, DateTimeOffset from, DateTimeOffset to, bool isRun) => _wholeWindows.Value
        .Where(sample => sample.Metric == metric && ((isRun && WholeWindow.IsOfTheRun(sample)) || WholeWindow.IsOf(sample, from, to)))
        .MaxBy(sample => sample.SeenAt);

    /// <summary>The stored samples of a series as points.</summary>
    internal IEnumerable<SeriesPoint> Stored(string metric) =>
        _stored.Value[metric].Select(sample => new SeriesPoint(sample.At, ValueRange.Of(sample.Value), sample.Source, sample.SeenAt));
}
