namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>A policy whose steps say how many tasks to add or take away. Somebody else puts its alarms.</summary>
internal sealed class StepScalingPolicy(string name, string arn, DateTimeOffset createdAt, StepScalingConfiguration configuration)
    : ScalingPolicy(name, arn, createdAt)
{
    public StepScalingConfiguration Configuration { get; } = configuration;

    public override TimeSpan ScaleOutCooldown => Configuration.Cooldown ?? DefaultCooldown;

    public override TimeSpan ScaleInCooldown => Configuration.Cooldown ?? DefaultCooldown;
}
