namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>A scaling policy: its names and its cooldowns.</summary>
internal abstract class ScalingPolicy(string name, string arn, DateTimeOffset createdAt)
{
    /// <summary>What ECS services get where a policy names no cooldown.</summary>
    protected static readonly TimeSpan DefaultCooldown = TimeSpan.FromSeconds(300);

    public string Name { get; } = name;

    public string Arn { get; } = arn;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public abstract TimeSpan ScaleOutCooldown { get; }

    public abstract TimeSpan ScaleInCooldown { get; }
}
