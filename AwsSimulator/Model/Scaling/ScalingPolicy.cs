namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>A scaling policy: its names, its cooldown, and when it last acted.</summary>
internal sealed class ScalingPolicy(string name, string arn, string alarmName, TimeSpan cooldown)
{
    public string Name { get; } = name;

    public string Arn { get; } = arn;

    public string AlarmName { get; } = alarmName;

    public TimeSpan Cooldown { get; } = cooldown;

    public DateTimeOffset? LastActedAt { get; set; }

    public bool IsCoolingDown(DateTimeOffset now) => LastActedAt is { } last && now < last + Cooldown;
}
