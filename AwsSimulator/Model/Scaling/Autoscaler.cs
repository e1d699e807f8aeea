using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>Application Auto Scaling on the service: one target-tracking policy outwards, one step policy inwards.</summary>
internal sealed class Autoscaler
{
    private readonly Timeline _timeline;
    private readonly Random _random;
    private readonly SimulatorOptions _options;
    private readonly EcsService _service;
    private readonly MetricStore _store;
    private readonly StackMetrics _metrics;
    private readonly List<ScalingActivity> _activities = [];

    public Autoscaler(Timeline timeline, Random random, SimulatorOptions options, Arns arns, EcsService service, MetricStore store, StackMetrics metrics)
    {
        (_timeline, _random, _options, _service, _store, _metrics) = (timeline, random, options, service, store, metrics);
        ResourceId = $"service/{service.Cluster}/{service.Name}";

        var scaling = options.Scaling;
        ScaleOut = Policy(arns, $"{service.Name}-sessions-per-task", $"TargetTracking-{ResourceId}-AlarmHigh-{RandomIds.Uuid(random)}", scaling.ScaleOutCooldown);
        ScaleIn = Policy(arns, $"{service.Name}-scale-in", $"{service.Name}-scale-in", scaling.ScaleInCooldown);
        OutAlarm = new Alarm(
            ScaleOut.AlarmName, $"DO NOT EDIT OR DELETE. For TargetTrackingScaling policy {ScaleOut.Arn}.", metrics.SessionsPerTask,
            AlarmComparison.GreaterThanThreshold, scaling.TargetSessionsPerTask, scaling.ScaleOutPeriods, ScaleOut.Arn, timeline.Now);
        InAlarm = new Alarm(
            ScaleIn.AlarmName, "Scale in while the tasks are idle.", metrics.SessionsPerTask,
            scaling.ScaleInAtThreshold ? AlarmComparison.LessThanOrEqualToThreshold : AlarmComparison.LessThanThreshold,
            scaling.ScaleInThreshold, scaling.ScaleInPeriods, ScaleIn.Arn, timeline.Now);
    }

    public string ResourceId { get; }

    public ScalingPolicy ScaleOut { get; }

    public ScalingPolicy ScaleIn { get; }

    public Alarm OutAlarm { get; }

    public Alarm InAlarm { get; }

    public IReadOnlyList<Alarm> Alarms => [OutAlarm, InAlarm];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ScalingActivity> Activities => _activities;

    public void Begin() => _timeline.Every(Minutes.One, Minutes.Next(_timeline.Now, _options.Scaling.EvaluationSecond), Evaluate);

    /// <summary>The service has changed: an activity may have been fulfilled.</summary>
    public void Observe()
    {
        if (_activities.Count > 0 && _service.IsSteady && _service.DesiredCount == _activities[^1].To)
            _activities[^1].Succeed(_timeline.Now);
    }

    private void Evaluate()
    {
        foreach (var alarm in Alarms)
            alarm.Evaluate(_store.Find(alarm.Metric), _timeline.Now);

        if (!_options.Scaling.Enabled)
            return;

        // An alarm that stays in ALARM acts again every minute. Out wins over in.
        if (OutAlarm.State == AlarmState.Alarm)
            _timeline.Schedule(_options.Scaling.Reaction, () => Act(ScaleOut, Math.Max(_service.DesiredCount, DesiredForLoad())));
        else if (InAlarm.State == AlarmState.Alarm)
            _timeline.Schedule(_options.Scaling.Reaction, () => Act(ScaleIn, Math.Min(_service.DesiredCount, _service.DesiredCount - _options.Scaling.ScaleInStep)));
    }

    /// <summary>As many tasks as the newest datapoint's sessions need, however many of them are still starting.</summary>
    private int DesiredForLoad()
    {
        var now = _timeline.Now;
        if (_store.Find(_metrics.ActiveCount)?.Latest(now) is not { } active)
            return _service.DesiredCount;

        return (int)Math.Ceiling(active.Samples[^1] / _options.Scaling.TargetSessionsPerTask);
    }

    private void Act(ScalingPolicy policy, int wanted)
    {
        var to = Math.Clamp(wanted, _options.MinCapacity, _options.MaxCapacity);
        if (to == _service.DesiredCount || policy.IsCoolingDown(_timeline.Now))
            return;

        if (_activities.Count > 0)
            _activities[^1].Override(_timeline.Now);
        policy.LastActedAt = _timeline.Now;
        _activities.Add(new ScalingActivity(RandomIds.Uuid(_random), policy, _service.DesiredCount, to, _timeline.Now));
        _service.SetDesired(to);
        Observe();
    }

    private ScalingPolicy Policy(Arns arns, string name, string alarm, TimeSpan cooldown) =>
        new(name, arns.ScalingPolicy($"{RandomIds.Uuid(_random)}", ResourceId, name), alarm, cooldown);
}
