namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>A service: keeps as many tasks as are desired, and takes only unprotected ones away.</summary>
internal sealed class EcsService(string cluster, string name, TaskDefinition definition, string deploymentId, Timeline timeline, TaskLifecycle lifecycle)
{
    private const int KeptEvents = 100;
    private readonly List<EcsTask> _tasks = [];
    private readonly LinkedList<ServiceEvent> _events = [];
    private bool _blocked;
    private bool _steady = true;
    private bool _busy;

    public string Cluster { get; } = cluster;

    public string Name { get; } = name;

    public TaskDefinition Definition { get; } = definition;

    public string DeploymentId { get; } = deploymentId;

    public DateTimeOffset CreatedAt { get; } = timeline.Now - TimeSpan.FromHours(2);

    public TaskNetwork Network { get; } = new(["subnet-0a1b2c3d", "subnet-1b2c3d4e"], ["sg-0a1b2c3d"]);

    public int DesiredCount { get; private set; }

    public int RunningCount => _tasks.Count(task => task.IsRunning);

    public int PendingCount => _tasks.Count(task => task.IsStarting);

    /// <summary>The tasks that count: neither stopped nor told to stop.</summary>
    public IReadOnlyList<EcsTask> Tasks => _tasks;

    /// <summary>Newest first.</summary>
    public IEnumerable<ServiceEvent> Events => _events;

    /// <summary>The number of running tasks is what is desired, and none is starting.</summary>
    public bool IsSteady => RunningCount == DesiredCount && PendingCount == 0;

    public void Begin(int tasks)
    {
        DesiredCount = tasks;
        _busy = true;
        for (var i = 0; i < tasks; i++)
            _tasks.Add(lifecycle.AddRunning(Request()));
        _busy = false;
    }

    public void SetDesired(int count)
    {
        DesiredCount = count;
        _blocked = false;
        Reconcile();
    }

    /// <summary>Launches what is missing, stops what is too many. Called whenever something may have changed.</summary>
    public void Reconcile()
    {
        // Stopping a task reports a change, which leads back here.
        if (_busy)
            return;

        _busy = true;
        _tasks.RemoveAll(task => task.DesiredStatus == TaskStatuses.Stopped);
        if (_tasks.Count < DesiredCount)
            LaunchMissing();
        else if (_tasks.Count > DesiredCount)
            StopExcess();

        if (IsSteady && !_steady)
            Say($"(service {Name}) has reached a steady state.");
        _steady = IsSteady;
        _busy = false;
    }

    private void LaunchMissing()
    {
        var launched = new List<EcsTask>();
        while (_tasks.Count < DesiredCount)
        {
            var task = lifecycle.Launch(Request());
            _tasks.Add(task);
            launched.Add(task);
        }

        Say($"(service {Name}) has started {launched.Count} tasks: {string.Join(' ', launched.Select(task => $"(task {task.Id})"))}.");
    }

    private void StopExcess()
    {
        var excess = _tasks.Count - DesiredCount;
        var free = _tasks.Where(task => task.ProtectedUntil is null).ToList();
        var victims = free.OrderBy(task => task.IsRunning).ThenByDescending(task => task.CreatedAt).Take(excess).ToList();
        foreach (var task in victims)
        {
            _tasks.Remove(task);
            lifecycle.Stop(task, "ServiceSchedulerInitiated", $"Scaling activity initiated by (deployment {DeploymentId})");
        }

        if (victims.Count > 0)
            Say($"(service {Name}) has stopped {victims.Count} running tasks: {string.Join(' ', victims.Select(task => $"(task {task.Id})"))}.");
        if (victims.Count < excess && !_blocked)
            Say($"(service {Name}) was unable to scale in due to (reason {excess - victims.Count} tasks under protection)");
        _blocked = victims.Count < excess;
    }

    private TaskRequest Request() => new(Cluster, Definition, $"service:{Name}", DeploymentId, Network);

    private void Say(string message)
    {
        _events.AddFirst(new ServiceEvent(Guid.CreateVersion7(timeline.Now), timeline.Now, message));
        if (_events.Count > KeptEvents)
            _events.RemoveLast();
    }
}
