namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>One minute's samples of a metric, readable from <paramref name="VisibleAt"/> on.</summary>
internal sealed record MetricPoint(DateTimeOffset Minute, DateTimeOffset VisibleAt, List<double> Samples);
