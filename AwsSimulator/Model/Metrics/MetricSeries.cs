namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>A metric's minutes in one unit, oldest first: fifteen days of them, each value of the last three hours.</summary>
internal sealed class MetricSeries(MetricKey key, string unit)
{
    private static readonly TimeSpan Whole = TimeSpan.FromHours(3);
    private const int KeptMinutes = 15 * 24 * 60;
    private readonly List<MetricPoint> _points = [];
    private int _compacted;

    public MetricKey Key { get; } = key;

    public string Unit { get; } = unit;

    /// <summary>The newest minute.</summary>
    public MetricPoint? Latest => _points.Count > 0 ? _points[^1] : null;

    public void Add(DateTimeOffset minute, MetricDatum datum)
    {
        var place = FirstAtOrAfter(minute);
        if (place == _points.Count || _points[place].Minute != minute)
            _points.Insert(place, new MetricPoint(minute));
        _points[place].Add(datum);
        if (place == _points.Count - 1)
            Age(minute);
    }

    /// <summary>The minutes from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    public IEnumerable<MetricPoint> Between(DateTimeOffset from, DateTimeOffset to)
    {
        for (var i = FirstAtOrAfter(from); i < _points.Count && _points[i].Minute < to; i++)
            yield return _points[i];
    }

    private void Age(DateTimeOffset newest)
    {
        while (_compacted < _points.Count && _points[_compacted].Minute < newest - Whole)
            _points[_compacted++].Compact();
        if (_points.Count < 2 * KeptMinutes)
            return;

        _points.RemoveRange(0, KeptMinutes);
        _compacted = Math.Max(0, _compacted - KeptMinutes);
    }

    private int FirstAtOrAfter(DateTimeOffset instant)
    {
        // Nearly everything is about the newest minutes.
        if (_points.Count == 0 || _points[^1].Minute < instant)
            return _points.Count;

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
