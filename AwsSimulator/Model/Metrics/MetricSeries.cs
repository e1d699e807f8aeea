namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>A metric's minutes, oldest first.</summary>
internal sealed class MetricSeries(MetricKey key, string unit)
{
    private static readonly TimeSpan Retention = TimeSpan.FromDays(15);
    private readonly List<MetricPoint> _points = [];

    public MetricKey Key { get; } = key;

    public string Unit { get; } = unit;

    public void Add(DateTimeOffset minute, DateTimeOffset visibleAt, double value)
    {
        if (_points.Count > 0 && _points[^1].Minute == minute)
        {
            _points[^1].Samples.Add(value);
            return;
        }

        _points.Add(new MetricPoint(minute, visibleAt, [value]));
        if (_points.Count > 30_000)
            _points.RemoveAll(point => point.Minute < minute - Retention);
    }

    /// <summary>The minutes from <paramref name="from"/> to before <paramref name="to"/> that can be read at <paramref name="now"/>.</summary>
    public IEnumerable<MetricPoint> Between(DateTimeOffset from, DateTimeOffset to, DateTimeOffset now)
    {
        for (var i = FirstAtOrAfter(from); i < _points.Count && _points[i].Minute < to; i++)
        {
            if (_points[i].VisibleAt <= now)
                yield return _points[i];
        }
    }

    /// <summary>The newest minute that can be read at <paramref name="now"/>.</summary>
    public MetricPoint? Latest(DateTimeOffset now) => _points.FindLast(point => point.VisibleAt <= now);

    private int FirstAtOrAfter(DateTimeOffset instant)
    {
        var (low, high) = (0, _points.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_points[middle].Minute < instant)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
