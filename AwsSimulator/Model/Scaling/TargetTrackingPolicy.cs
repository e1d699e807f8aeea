using LoadPlatform.AwsSimulator.Model.Alarms;

namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>A policy that keeps a metric near a target. It has alarms of its own.</summary>
internal sealed class TargetTrackingPolicy(string name, string arn, DateTimeOffset createdAt, TargetTrackingConfiguration configuration)
    : ScalingPolicy(name, arn, createdAt)
{
    /// <summary>Minutes above the target that make the upper alarm.</summary>
    public const int HighPeriods = 3;

    private const int LowPeriods = 15;

    /// <summary>The part of the target below which the policy wants fewer tasks.</summary>
    private const double LowPart = 0.9;

    public TargetTrackingConfiguration Configuration { get; } = configuration;

    public override TimeSpan ScaleOutCooldown => Configuration.ScaleOutCooldown ?? DefaultCooldown;

    public override TimeSpan ScaleInCooldown => Configuration.ScaleInCooldown ?? DefaultCooldown;

    /// <summary>The alarm above the target.</summary>
    public AlarmSettings High(string alarmName, int periods) =>
        Alarm(alarmName, AlarmComparison.GreaterThanThreshold, Configuration.TargetValue, periods);

    /// <summary>The alarm well below the target.</summary>
    public AlarmSettings Low(string alarmName) =>
        Alarm(alarmName, AlarmComparison.LessThanThreshold, Math.Round(Configuration.TargetValue * LowPart, 6), LowPeriods);

    private AlarmSettings Alarm(string alarmName, AlarmComparison comparison, double threshold, int periods) =>
        new(alarmName, Configuration.Metric, comparison, threshold, periods)
        {
            Description = $"DO NOT EDIT OR DELETE. For TargetTrackingScaling policy {Arn}.",
            Statistic = Configuration.Statistic,
            Unit = Configuration.Unit,
            TreatMissingData = MissingData.Missing,
            AlarmActions = [Arn],
        };
}
