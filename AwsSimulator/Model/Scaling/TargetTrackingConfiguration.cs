using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>A target tracking policy's configuration; null is what nobody has said.</summary>
internal sealed record TargetTrackingConfiguration(double TargetValue, MetricKey Metric)
{
    public string Statistic { get; init; } = "Average";

    public string? Unit { get; init; }

    /// <summary>ECSServiceAverageCPUUtilization and the like; null where the metric was given.</summary>
    public string? PredefinedMetricType { get; init; }

    public bool DisableScaleIn { get; init; }

    public TimeSpan? ScaleOutCooldown { get; init; }

    public TimeSpan? ScaleInCooldown { get; init; }
}
