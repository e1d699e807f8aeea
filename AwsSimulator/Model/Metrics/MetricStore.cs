namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>CloudWatch's memory: what can be read now, by metric. What is published comes in when its lag is over.</summary>
internal sealed class MetricStore(Timeline timeline)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(15);
    private readonly Dictionary<MetricKey, List<MetricSeries>> _series = [];

    /// <summary>When a datum that is published now, with a usual lag, can be read; null where it is lost.</summary>
    public Func<MetricKey, TimeSpan, TimeSpan?> Delivery { get; set; } = (_, lag) => lag;

    public IEnumerable<MetricKey> Keys => _series.Keys;

    public void Begin() => timeline.Every(TimeSpan.FromHours(1), timeline.Now + TimeSpan.FromHours(1), Forget);

    /// <summary>Publishes a sample at the present minute, readable after <paramref name="lag"/>.</summary>
    public void Record(MetricKey key, string unit, double value, TimeSpan lag) => Record(key, unit, MetricDatum.Of(value), timeline.Now, lag);

    /// <summary>Publishes a datum at the minute of <paramref name="at"/>, readable after <paramref name="lag"/>.</summary>
    public void Record(MetricKey key, string unit, MetricDatum datum, DateTimeOffset at, TimeSpan lag)
    {
        if (Delivery(key, lag) is not { } delay)
            return;

        if (delay <= TimeSpan.Zero)
            Keep(key, unit, datum, Minutes.Floor(at));
        else
            timeline.Schedule(delay, () => Keep(key, unit, datum, Minutes.Floor(at)));
    }

    /// <summary>A metric's series, one for each unit.</summary>
    public IReadOnlyList<MetricSeries> Find(MetricKey key) => _series.TryGetValue(key, out var series) ? series : [];

    /// <summary>A metric's minutes from <paramref name="from"/> to before <paramref name="to"/>, of one unit or of all.</summary>
    public IEnumerable<MetricPoint> Between(MetricKey key, string? unit, DateTimeOffset from, DateTimeOffset to) =>
        Find(key).Where(series => unit is null || series.Unit == unit).SelectMany(series => series.Between(from, to));

    /// <summary>A metric's newest minute.</summary>
    public MetricPoint? Latest(MetricKey key) => Find(key).Select(series => series.Latest).MaxBy(point => point?.Minute);

    private void Keep(MetricKey key, string unit, MetricDatum datum, DateTimeOffset minute)
    {
        if (!_series.TryGetValue(key, out var all))
            _series.Add(key, all = []);
        if (all.Find(series => series.Unit == unit) is not { } found)
            all.Add(found = new MetricSeries(key, unit));
        found.Add(minute, datum);
    }

    private void Forget()
    {
        foreach (var key in _series.Keys.Where(key => Latest(key)?.Minute < timeline.Now - Forgotten).ToList())
            _series.Remove(key);
    }
}
