namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>Takes tasks through their states, from PROVISIONING to STOPPED.</summary>
internal sealed class TaskLifecycle(Timeline timeline, Random random, TaskTimingOptions timing, TaskStore store)
{
    private int _addresses;

    /// <summary>A task serves traffic from now on.</summary>
    public Action<EcsTask>? Ready { get; set; }

    /// <summary>A task's state has changed.</summary>
    public Action<EcsTask>? Changed { get; set; }

    /// <summary>The process in a task ends: whatever it still had is lost.</summary>
    public Action<EcsTask>? Ending { get; set; }

    /// <summary>Whether a task that was told to stop still has something to finish.</summary>
    public Func<EcsTask, bool> IsBusy { get; set; } = _ => false;

    public EcsTask Launch(TaskRequest request)
    {
        var task = Create(request, timeline.Now);
        var connected = Spread(timing.Provisioning);
        var pulled = connected + Spread(timing.Pull);
        var started = pulled + Spread(timing.Init);
        var ready = started + Spread(timing.HealthChecks);

        At(task, connected, () =>
        {
            task.ConnectivityAt = task.PullStartedAt = timeline.Now;
            Move(task, TaskStatuses.Pending);
        });
        At(task, pulled, () =>
        {
            task.PullStoppedAt = timeline.Now;
            Move(task, TaskStatuses.Activating);
        });
        At(task, started, () =>
        {
            task.StartedAt = timeline.Now;
            Move(task, TaskStatuses.Running);
        });
        At(task, ready, () => BecomeReady(task));
        return task;
    }

    /// <summary>A task that has been serving traffic for a long time already.</summary>
    public EcsTask AddRunning(TaskRequest request)
    {
        var created = timeline.Now - TimeSpan.FromHours(1);
        var task = Create(request, created);
        task.ConnectivityAt = task.PullStartedAt = created + timing.Provisioning;
        task.PullStoppedAt = task.PullStartedAt + timing.Pull;
        task.StartedAt = task.PullStoppedAt + timing.Init;
        Move(task, TaskStatuses.Pending);
        Move(task, TaskStatuses.Activating);
        Move(task, TaskStatuses.Running);
        BecomeReady(task);
        return task;
    }

    public void Stop(EcsTask task, string stopCode, string reason)
    {
        if (task.DesiredStatus == TaskStatuses.Stopped)
            return;

        var wasRunning = task.LastStatus == TaskStatuses.Running;
        task.DesiredStatus = TaskStatuses.Stopped;
        task.StopCode = stopCode;
        task.StoppedReason = reason;
        task.IsReady = false;
        if (!wasRunning)
        {
            task.StoppingAt = timeline.Now;
            End(task, exitCode: null);
            return;
        }

        Move(task, TaskStatuses.Deactivating);
        timeline.Schedule(timing.Deregistration, () =>
        {
            task.StoppingAt = timeline.Now;
            Move(task, TaskStatuses.Stopping);
            DrainUntil(task, timeline.Now + timing.Drain);
        });
    }

    private EcsTask Create(TaskRequest request, DateTimeOffset createdAt)
    {
        _addresses++;
        var address = $"10.0.{2 + (_addresses / 250 % 250)}.{(_addresses % 250) + 4}";
        var task = new EcsTask(request, RandomIds.Hex(random, 32), RandomIds.Uuid(random), address, createdAt);
        store.Add(task);
        return task;
    }

    private void BecomeReady(EcsTask task)
    {
        task.IsReady = true;
        Ready?.Invoke(task);
    }

    private void DrainUntil(EcsTask task, DateTimeOffset deadline)
    {
        if (timeline.Now >= deadline || !IsBusy(task))
            End(task, exitCode: 0);
        else
            timeline.Schedule(TimeSpan.FromSeconds(1), () => DrainUntil(task, deadline));
    }

    private void End(EcsTask task, int? exitCode)
    {
        task.ExecutionStoppedAt = timeline.Now;
        task.ExitCode = exitCode;
        task.ProtectedUntil = null;
        Ending?.Invoke(task);
        Move(task, TaskStatuses.Deprovisioning);
        timeline.Schedule(timing.Deprovisioning, () =>
        {
            task.StoppedAt = timeline.Now;
            Move(task, TaskStatuses.Stopped);
            timeline.Schedule(timing.StoppedRetention, () => store.Remove(task));
        });
    }

    private void At(EcsTask task, TimeSpan delay, Action action) =>
        timeline.Schedule(delay, () =>
        {
            if (task.DesiredStatus == TaskStatuses.Running)
                action();
        });

    private void Move(EcsTask task, string status)
    {
        task.MoveTo(status);
        Changed?.Invoke(task);
    }

    private TimeSpan Spread(TimeSpan duration) => duration * (1 + (timing.Spread * ((2 * random.NextDouble()) - 1)));
}
