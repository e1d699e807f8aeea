namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>
/// Takes tasks through their states, from PROVISIONING to STOPPED. Containers are part of the model, unless <see cref="IsHosted"/> says that something
/// outside runs them: then a task's becoming RUNNING waits for <see cref="ContainersStarted"/>, and its end for <see cref="ContainerExited"/> of all of them.
/// </summary>
internal sealed class TaskLifecycle
{
    private readonly Timeline _timeline;
    private readonly Random _random;
    private readonly TaskTimingOptions _timing;
    private readonly TaskFactory _factory;
    private readonly TaskShutdown _shutdown;
    private readonly HealthChecks _checks;

    public TaskLifecycle(Timeline timeline, Random random, TaskTimingOptions timing, TaskStore store, TaskAddresses addresses)
    {
        (_timeline, _random, _timing) = (timeline, random, timing);
        _factory = new TaskFactory(random, store, addresses);
        _shutdown = new TaskShutdown(timeline, timing, store, this);
        _checks = new HealthChecks(timeline, timing, this);
    }

    /// <summary>What goes wrong with tasks.</summary>
    public TaskTrouble Trouble { get; set; } = new();

    /// <summary>A task serves traffic from now on. Told once.</summary>
    public Action<EcsTask>? Ready { get; set; }

    /// <summary>A task's state has changed.</summary>
    public Action<EcsTask>? Changed { get; set; }

    /// <summary>A task is ACTIVATING: its containers are to be started.</summary>
    public Action<EcsTask>? Starting { get; set; }

    /// <summary>Containers that still run get SIGTERM now, and SIGKILL after their stop timeouts.</summary>
    public Action<EcsTask>? Terminating { get; set; }

    /// <summary>The application in a task ends: whatever it still had is lost.</summary>
    public Action<EcsTask>? Ending { get; set; }

    /// <summary>Whether something outside the model runs a task's containers.</summary>
    public Func<EcsTask, bool> IsHosted { get; set; } = _ => false;

    /// <summary>Whether a task's application answers the load balancer's health checks (/ready) with 200.</summary>
    public Func<EcsTask, bool> AnswersReady { get; set; } = _ => true;

    /// <summary>Whether a task that was told to stop still has something to finish.</summary>
    public Func<EcsTask, bool> IsBusy { get; set; } = _ => false;

    /// <summary>Whether a task's programs catch SIGTERM and end by themselves.</summary>
    public Func<EcsTask, bool> CatchesTerm { get; set; } = _ => false;

    public EcsTask Launch(TaskRequest request)
    {
        var task = _factory.Create(request, _timeline.Now);
        var connected = Spread(_timing.Provisioning);
        var pulled = connected + Spread(_timing.Pull);
        var started = pulled + Spread(_timing.Init);
        var ready = Spread(_timing.HealthChecks);

        At(task, connected, () =>
        {
            task.ConnectivityAt = task.PullStartedAt = _timeline.Now;
            Move(task, TaskStatuses.Pending);
        });
        At(task, pulled, () => EndPull(task));
        At(task, started, () =>
        {
            if (!task.IsHosted)
                Run(task, ready);
        });
        return task;
    }

    /// <summary>A task that has been serving traffic for a long time already; a host of its own finds it running.</summary>
    public EcsTask AddRunning(TaskRequest request)
    {
        var created = _timeline.Now - TimeSpan.FromHours(1);
        var task = _factory.Create(request, created);
        task.ConnectivityAt = task.PullStartedAt = created + _timing.Provisioning;
        Move(task, TaskStatuses.Pending);
        Activate(task);
        task.PullStoppedAt = task.PullStartedAt + _timing.Pull;
        Run(task, TimeSpan.Zero);
        task.StartedAt = task.PullStoppedAt + _timing.Init;
        return task;
    }

    /// <summary>The host's word that all of a task's containers run.</summary>
    public void ContainersStarted(EcsTask task)
    {
        if (task.DesiredStatus == TaskStatuses.Running && task.LastStatus == TaskStatuses.Activating)
            Run(task, _timing.HealthChecks);
    }

    /// <summary>A container has ended, by itself or because it was told to; without an exit code where it never began. An essential one takes the task with it.</summary>
    public void ContainerExited(EcsTask task, string container, int? exitCode, string? reason)
    {
        if (task.Containers.FirstOrDefault(one => one.Name == container && !one.HasStopped) is not { } exited)
            return;

        exited.Stop(exitCode, reason);
        if (exited.Definition.Essential)
        {
            Stop(task, StopCodes.EssentialContainerExited, "Essential container in task exited");
            _shutdown.Lose(task);
        }

        _shutdown.EndIfDone(task);
    }

    public void Stop(EcsTask task, string stopCode, string reason)
    {
        if (task.DesiredStatus == TaskStatuses.Stopped)
            return;

        var wasRunning = task.LastStatus == TaskStatuses.Running;
        task.Condemn(stopCode, reason);
        if (!wasRunning)
        {
            _shutdown.Begin(task);
            return;
        }

        Move(task, TaskStatuses.Deactivating);
        _timeline.Schedule(_timing.Deregistration, () => _shutdown.Begin(task));
    }

    private void EndPull(EcsTask task)
    {
        if (Trouble.Unpullable(task) is not { } reason)
        {
            Activate(task);
            return;
        }

        foreach (var container in task.Containers)
            container.Stop(exitCode: null, reason);
        Stop(task, StopCodes.TaskFailedToStart, reason);
    }

    private void Activate(EcsTask task)
    {
        task.PullStoppedAt = _timeline.Now;
        task.IsHosted = IsHosted(task);
        Move(task, TaskStatuses.Activating);
        Starting?.Invoke(task);
    }

    private void Run(EcsTask task, TimeSpan untilChecked)
    {
        task.StartedAt = _timeline.Now;
        foreach (var container in task.Containers)
            container.Start();
        Move(task, TaskStatuses.Running);
        _checks.Begin(task, untilChecked);
        if (Trouble.Crash(task) is { } crash)
            At(task, crash.After, () => Crash(task, crash));
    }

    /// <summary>Lets a container end by itself.</summary>
    public void Crash(EcsTask task, ContainerCrash crash) =>
        ContainerExited(task, crash.Container ?? task.Containers.First(container => container.Definition.Essential).Name, crash.ExitCode, crash.Reason);

    private void At(EcsTask task, TimeSpan delay, Action action) =>
        _timeline.Schedule(delay, () =>
        {
            if (task.DesiredStatus == TaskStatuses.Running)
                action();
        });

    /// <summary>A task enters a state, and whoever follows tasks learns of it.</summary>
    public void Move(EcsTask task, string status)
    {
        task.MoveTo(status);
        Changed?.Invoke(task);
    }

    private TimeSpan Spread(TimeSpan duration) => duration * (1 + (_timing.Spread * ((2 * _random.NextDouble()) - 1)));
}
