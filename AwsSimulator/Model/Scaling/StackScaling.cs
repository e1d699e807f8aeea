using LoadPlatform.AwsSimulator.Model.Alarms;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>The scaling that the voice agent's stack comes with: target tracking outwards, steps inwards.</summary>
internal sealed class StackScaling(Timeline timeline, SimulatorOptions options, StackMetrics metrics, ScalingRegistry registry, AlarmBook alarms)
{
    public void Begin(EcsService service)
    {
        var scaling = options.Scaling;
        var target = registry.Register(service, options.MinCapacity, options.MaxCapacity, new SuspendedState(!scaling.Enabled, !scaling.Enabled, Scheduled: false));
        registry.Put(target, Out(target, $"{service.Name}-sessions-per-task"), scaling.ScaleOutPeriods);
        var scaleIn = In(target, $"{service.Name}-scale-in");
        registry.Put(target, scaleIn);
        alarms.Put(InAlarm(scaleIn));
    }

    private TargetTrackingPolicy Out(ScalableTarget target, string name) => new(
        name, registry.ArnOf(target, name), timeline.Now,
        new TargetTrackingConfiguration(options.Scaling.TargetSessionsPerTask, metrics.SessionsPerTask) { DisableScaleIn = true, ScaleOutCooldown = options.Scaling.ScaleOutCooldown });

    private StepScalingPolicy In(ScalableTarget target, string name) => new(
        name, registry.ArnOf(target, name), timeline.Now,
        new StepScalingConfiguration(AdjustmentType.ChangeInCapacity, [new StepAdjustment(LowerBound: null, UpperBound: 0, -options.Scaling.ScaleInStep)])
        {
            Cooldown = options.Scaling.ScaleInCooldown,
            MetricAggregationType = "Average",
        });

    private AlarmSettings InAlarm(ScalingPolicy policy)
    {
        var scaling = options.Scaling;
        var comparison = scaling.ScaleInAtThreshold ? AlarmComparison.LessThanOrEqualToThreshold : AlarmComparison.LessThanThreshold;
        return new AlarmSettings(policy.Name, metrics.SessionsPerTask, comparison, scaling.ScaleInThreshold, scaling.ScaleInPeriods)
        {
            Description = "Scale in while the tasks are idle.",
            DatapointsToAlarm = scaling.ScaleInPeriods,
            TreatMissingData = MissingData.Missing,
            AlarmActions = [policy.Arn],
        };
    }
}
