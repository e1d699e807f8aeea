namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>CloudWatch's memory: series by metric.</summary>
internal sealed class MetricStore(Timeline timeline)
{
    private readonly Dictionary<MetricKey, MetricSeries> _series = [];

    public IEnumerable<MetricSeries> All => _series.Values;

    public MetricSeries? Find(MetricKey key) => _series.GetValueOrDefault(key);

    /// <summary>Records a sample at the present minute, readable after <paramref name="lag"/>.</summary>
    public void Record(MetricKey key, string unit, double value, TimeSpan lag)
    {
        if (!_series.TryGetValue(key, out var series))
            _series.Add(key, series = new MetricSeries(key, unit));
        series.Add(Minutes.Floor(timeline.Now), timeline.Now + lag, value);
    }
}
