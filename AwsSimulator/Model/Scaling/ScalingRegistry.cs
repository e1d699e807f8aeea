using LoadPlatform.AwsSimulator.Model.Alarms;
using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>The services under scaling, with their policies and the alarms that belong to them.</summary>
internal sealed class ScalingRegistry(Timeline timeline, Random random, Arns arns, AlarmBook alarms)
{
    private const string High = "High";
    private const string Low = "Low";
    private readonly List<ScalableTarget> _targets = [];

    /// <summary>In the order in which they were registered.</summary>
    public IReadOnlyList<ScalableTarget> Targets => _targets;

    public ScalableTarget? Find(string resourceId) => _targets.Find(target => target.ResourceId == resourceId);

    /// <summary>Whether an ARN names a policy that is there.</summary>
    public bool HasPolicy(string arn) => _targets.Exists(target => target.Policies.Any(policy => policy.Arn == arn));

    /// <summary>Puts a service under scaling.</summary>
    public ScalableTarget Register(EcsService service, int min, int max, SuspendedState suspended)
    {
        var target = new ScalableTarget(service, arns.ScalableTarget(RandomIds.Hex(random, 36)), timeline.Now) { MinCapacity = min, MaxCapacity = max, Suspended = suspended };
        _targets.Add(target);
        return target;
    }

    /// <summary>The ARN of a policy: that of the one of this name, or a new one.</summary>
    public string ArnOf(ScalableTarget target, string policyName) =>
        target.Policies.FirstOrDefault(policy => policy.Name == policyName)?.Arn ?? arns.ScalingPolicy($"{RandomIds.Uuid(random)}", target.ResourceId, policyName);

    /// <summary>The alarms that call a policy.</summary>
    public IEnumerable<Alarm> AlarmsOf(ScalingPolicy policy) => alarms.All.Where(alarm => alarm.Settings.AlarmActions.Contains(policy.Arn, StringComparer.Ordinal));

    /// <summary>Puts a policy. One that tracks a target gets its alarms, one of another kind of this name loses them.</summary>
    /// <param name="target">The policy's target.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="periods">How many minutes above the target make the upper alarm.</param>
    public void Put(ScalableTarget target, ScalingPolicy policy, int periods = TargetTrackingPolicy.HighPeriods)
    {
        target.Put(policy);
        var (high, low) = (OwnAlarm(target, policy, High), OwnAlarm(target, policy, Low));
        var tracking = policy as TargetTrackingPolicy;
        PutOrRemove(tracking?.High(high ?? NewName(target, High), periods), high);
        PutOrRemove(tracking is { Configuration.DisableScaleIn: false } ? tracking.Low(low ?? NewName(target, Low)) : null, low);
    }

    private void PutOrRemove(AlarmSettings? settings, string? old)
    {
        if (settings is not null)
            alarms.Put(settings);
        else if (old is not null)
            alarms.Remove(old);
    }

    private string? OwnAlarm(ScalableTarget target, ScalingPolicy policy, string side) =>
        AlarmsOf(policy).Select(alarm => alarm.Name).FirstOrDefault(name => name.StartsWith(Prefix(target, side), StringComparison.Ordinal));

    private string NewName(ScalableTarget target, string side) => $"{Prefix(target, side)}{RandomIds.Uuid(random)}";

    private static string Prefix(ScalableTarget target, string side) => $"TargetTracking-{target.ResourceId}-Alarm{side}-";
}
