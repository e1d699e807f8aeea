using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>One query of GetMetricData.</summary>
internal sealed record MetricQuery(string Id, string Label, bool ReturnsData, MetricKey Metric, TimeSpan Period, string Statistic, string? Unit);
