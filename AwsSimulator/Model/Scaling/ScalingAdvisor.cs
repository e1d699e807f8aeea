using LoadPlatform.AwsSimulator.Model.Alarms;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>Works out what the policies want of a target whose alarms are in ALARM.</summary>
internal sealed class ScalingAdvisor(ScalingRegistry registry, MetricStore store, StackMetrics metrics, Func<DateTimeOffset> now)
{
    /// <summary>Keeps a quotient that is a whole number but for rounding from being rounded up.</summary>
    private const double Fuzz = 1e-9;

    /// <summary>A target's policies with the alarms that call them.</summary>
    public IEnumerable<(ScalingPolicy Policy, Alarm Alarm)> Triggered(ScalableTarget target) => target.Policies.SelectMany(policy => registry.AlarmsOf(policy)
        .Where(alarm => alarm.State == AlarmState.Alarm && alarm.Settings.ActionsEnabled)
        .Select(alarm => (policy, alarm)));

    /// <summary>Whether every target tracking policy that may scale in says that there are too many tasks.</summary>
    public bool MayScaleIn(ScalableTarget target) => target.Policies.OfType<TargetTrackingPolicy>().Where(policy => !policy.Configuration.DisableScaleIn)
        .All(policy => registry.AlarmsOf(policy).Any(alarm => !IsHigh(alarm) && alarm.State == AlarmState.Alarm));

    /// <summary>What a policy wants; null where none of its steps fits.</summary>
    public ScalingProposal? Propose(ScalableTarget target, ScalingPolicy policy, Alarm alarm) => policy switch
    {
        TargetTrackingPolicy tracking => new ScalingProposal(policy, alarm.Name, IsHigh(alarm), ForTarget(target.Service, tracking.Configuration)),
        StepScalingPolicy step when alarm.Newest is { } newest => ForStep(target, step, alarm, newest.Value),
        _ => null,
    };

    private ScalingProposal? ForStep(ScalableTarget target, StepScalingPolicy policy, Alarm alarm, double value)
    {
        var configuration = policy.Configuration;
        if (StepScaling.Pick(configuration.Steps, value - alarm.Settings.Threshold, IsHigh(alarm)) is not { } step)
            return null;

        var capacity = target.Service.DesiredCount;
        var isOut = configuration.AdjustmentType == AdjustmentType.ExactCapacity ? step.Adjustment > capacity : step.Adjustment > 0;
        return new ScalingProposal(policy, alarm.Name, isOut, StepScaling.Apply(configuration, step, isOut ? target.Cooldown.BaseOf(capacity, now()) : capacity));
    }

    private int ForTarget(EcsService service, TargetTrackingConfiguration configuration)
    {
        // The stack's own metric divides by the tasks that are healthy. The sessions themselves say more while tasks are starting.
        if (configuration.Metric == metrics.SessionsPerTask && store.Latest(metrics.ActiveCount) is { } active)
            return Tasks(active.Maximum / configuration.TargetValue);
        if (store.Latest(configuration.Metric) is not { } point || Statistic.Of(configuration.Statistic, new MetricSamples([point])) is not { } value)
            return service.DesiredCount;

        var measured = service.Tasks.Count(task => task.IsRunning && task.StartedAt <= point.Minute);
        return Tasks((measured > 0 ? measured : service.DesiredCount) * value / configuration.TargetValue);
    }

    private static int Tasks(double needed) => (int)Math.Min(Math.Ceiling(needed - Fuzz), int.MaxValue);

    private static bool IsHigh(Alarm alarm) => alarm.Settings.Comparison is AlarmComparison.GreaterThanThreshold or AlarmComparison.GreaterThanOrEqualToThreshold;
}
