namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>ECS's service scheduler for one service: starts, replaces and stops its tasks.</summary>
internal sealed class ServiceScheduler
{
    private readonly EcsService _service;
    private readonly ServiceTools _tools;
    private readonly ServiceTasks _requests;
    private readonly StartFailures _failures;
    private readonly List<EcsTask> _tasks = [];
    private DateTimeOffset _wakeAt;
    private bool _blocked;
    private bool _steady = true;
    private bool _busy;

    public ServiceScheduler(EcsService service, ServiceTools tools)
    {
        (_service, _tools) = (service, tools);
        _requests = new ServiceTasks(service, _tasks);
        _failures = new StartFailures(service, tools.Timeline);
    }

    /// <summary>Neither stopped nor told to stop.</summary>
    public IReadOnlyList<EcsTask> Tasks => _tasks;

    /// <summary>Tasks that have been running for long.</summary>
    public void Begin(int tasks)
    {
        _busy = true;
        for (var i = 0; i < tasks; i++)
        {
            var task = _tools.Lifecycle.AddRunning(_requests.Next());
            task.IsRegistered = true;
            _tasks.Add(task);
        }

        _busy = false;
    }

    /// <summary>The tasks to start are others from now on: earlier failures do not count.</summary>
    public void Unthrottle() => _failures.Throttle.Reset();

    public void Reconcile()
    {
        // Stopping a task reports a change, which leads back here.
        if (_busy)
            return;

        _busy = true;
        NoteTheDead();
        var blocked = (_service.IsDeploying ? StopOutdated() : 0) + StopExcess();
        if (blocked > 0 && !_blocked)
            _service.Log.SayOf(_service.Primary, $"was unable to scale in due to (reason {blocked} tasks under protection)");
        _blocked = blocked > 0;
        LaunchMissing();
        NoteProgress();
        _busy = false;
    }

    private void NoteTheDead()
    {
        var dead = _tasks.FindAll(task => task.DesiredStatus == TaskStatuses.Stopped);
        if (dead.Count == 0)
            return;

        _tasks.RemoveAll(dead.Contains);
        dead.ForEach(_failures.Note);
    }

    /// <summary>Stops tasks of earlier deployments, as far as that may be now.</summary>
    /// <returns>How many are protected that should go.</returns>
    private int StopOutdated()
    {
        var primary = _service.Primary;
        var old = _tasks.Where(task => !primary.Owns(task)).ToList();
        var healthy = _tasks.Count(task => task.IsHealthy && primary.Owns(task));
        var count = Rollout.StopOld(_service.Configuration.Least(_service.DesiredCount), healthy, old.Count, old.Count(task => task.IsRunning));
        return Stop(old, count);
    }

    /// <summary>Stops tasks beyond the desired count.</summary>
    /// <returns>How many are protected that should go.</returns>
    private int StopExcess()
    {
        var primary = _service.IsDeploying ? _tasks.Where(_service.Primary.Owns).ToList() : [.. _tasks];
        return Stop(primary, primary.Count - _service.DesiredCount);
    }

    private int Stop(List<EcsTask> candidates, int count)
    {
        if (count <= 0)
            return 0;

        var victims = Victims.Choose(candidates, count);
        foreach (var task in victims)
        {
            _tasks.Remove(task);
            _tools.Lifecycle.Stop(task, StopCodes.ServiceSchedulerInitiated, $"Scaling activity initiated by (deployment {_service.DeploymentId})");
        }

        _requests.SayStopped(victims);
        return count - victims.Count;
    }

    private void LaunchMissing()
    {
        var young = _tasks.Count(_service.Primary.Owns);
        var most = _service.IsDeploying ? _service.Configuration.Most(_service.DesiredCount) : _service.DesiredCount;
        var count = _service.Primary.RolloutState == RolloutStates.Failed ? 0 : Rollout.Launch(_service.DesiredCount, most, young, _tasks.Count - young);
        var launched = new List<EcsTask>();
        while (launched.Count < count && !_failures.Throttle.Holds)
        {
            var request = _requests.Next();
            if (_tools.Lifecycle.Trouble.Unplaceable(request) is { } reason)
            {
                _failures.NoteUnplaceable(reason);
                break;
            }

            var task = _tools.Lifecycle.Launch(request);
            _tasks.Add(task);
            launched.Add(task);
        }

        if (launched.Count > 0)
            _service.Log.Say($"has started {launched.Count} tasks: {ServiceEventLog.Names(launched)}.");
        if (launched.Count < count)
            WakeAt(_failures.Throttle.Until);
    }

    private void NoteProgress()
    {
        NoteTheStarted();
        if (_service.IsDeploying && _tasks.Count == _service.DesiredCount && _tasks.TrueForAll(task => task.IsHealthy && _service.Primary.Owns(task)))
        {
            _service.Log.Say($"(deployment {_service.DeploymentId}) deployment completed.");
            _service.Settle();
        }

        if (_service.IsSteady && !_steady)
            _service.Log.Say("has reached a steady state.");
        _steady = _service.IsSteady;
    }

    private void NoteTheStarted()
    {
        var started = _tasks.FindAll(task => task.IsRunning && !task.IsRegistered);
        if (started.Count == 0)
            return;

        _failures.Throttle.Reset();
        started.ForEach(task => task.IsRegistered = true);
        if (_service.TargetGroup is { } group)
            _service.Log.Say($"registered {started.Count} targets in (target-group {group})");
    }

    private void WakeAt(DateTimeOffset at)
    {
        if (_wakeAt > _tools.Timeline.Now && _wakeAt <= at)
            return;

        _wakeAt = at;
        _tools.Timeline.ScheduleAt(at, Reconcile);
    }
}
