namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>A service: keeps as many tasks as are desired, replaces those that die, and takes only unprotected ones away.</summary>
internal sealed class EcsService
{
    private readonly ServiceTools _tools;
    private readonly ServiceScheduler _scheduler;
    private readonly List<EcsDeployment> _deployments = [];

    public EcsService(string cluster, string name, TaskDefinition definition, TaskNetwork network, ServiceTools tools)
    {
        (Cluster, Name, _tools) = (cluster, name, tools);
        CreatedAt = tools.Timeline.Now - TimeSpan.FromHours(2);
        Log = new ServiceEventLog(tools.Timeline, tools.Random, name);
        _deployments.Add(new EcsDeployment(tools.NewDeploymentId(), definition, network, CreatedAt));
        Primary.Complete(CreatedAt);
        _scheduler = new ServiceScheduler(this, tools);
    }

    public string Cluster { get; }

    public string Name { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>The deployments that still have tasks, newest first.</summary>
    public IReadOnlyList<EcsDeployment> Deployments => _deployments;

    public EcsDeployment Primary => _deployments[0];

    public TaskDefinition Definition => Primary.Definition;

    public string DeploymentId => Primary.Id;

    public TaskNetwork Network => Primary.Network;

    public DeploymentConfiguration Configuration { get; private set; } = new();

    /// <summary>The ARN of the load balancer's target group with its tasks; null where it has none.</summary>
    public string? TargetGroup { get; init; }

    public bool EnableExecuteCommand { get; private set; }

    public bool EnableManagedTags { get; private set; } = true;

    /// <summary>NONE, SERVICE or TASK_DEFINITION.</summary>
    public string PropagateTags { get; private set; } = "NONE";

    public int HealthCheckGracePeriodSeconds { get; private set; } = 60;

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public ServiceEventLog Log { get; }

    public int DesiredCount { get; private set; }

    public int RunningCount => _scheduler.Tasks.Count(task => task.IsRunning);

    public int PendingCount => _scheduler.Tasks.Count(task => task.IsStarting);

    /// <summary>The tasks that count: neither stopped nor told to stop.</summary>
    public IReadOnlyList<EcsTask> Tasks => _scheduler.Tasks;

    /// <summary>Newest first.</summary>
    public IEnumerable<ServiceEvent> Events => Log.Events;

    /// <summary>Whether tasks are being replaced. Application Auto Scaling does not scale in meanwhile.</summary>
    public bool IsDeploying => Primary.RolloutState == RolloutStates.InProgress;

    /// <summary>The number of running tasks is what is desired, none is starting, and none is being replaced.</summary>
    public bool IsSteady => !IsDeploying && RunningCount == DesiredCount && PendingCount == 0;

    public void Begin(int tasks)
    {
        DesiredCount = tasks;
        _scheduler.Begin(tasks);
    }

    public void SetDesired(int count)
    {
        DesiredCount = count;
        Reconcile();
    }

    /// <summary>Applies what somebody changes; where it concerns the tasks themselves a new deployment replaces them.</summary>
    public void Update(ServiceUpdate update)
    {
        Configuration = update.Configuration ?? Configuration;
        EnableExecuteCommand = update.EnableExecuteCommand ?? EnableExecuteCommand;
        EnableManagedTags = update.EnableManagedTags ?? EnableManagedTags;
        PropagateTags = update.PropagateTags ?? PropagateTags;
        HealthCheckGracePeriodSeconds = update.HealthCheckGracePeriodSeconds ?? HealthCheckGracePeriodSeconds;
        DesiredCount = update.DesiredCount ?? DesiredCount;
        if (update.ForceNewDeployment || IsOther(update))
            Deploy(update);
        Reconcile();
    }

    /// <summary>Launches what is missing, stops what is too many or outdated. Called whenever something may have changed.</summary>
    public void Reconcile() => _scheduler.Reconcile();

    /// <summary>Forgets the deployments that the primary one has replaced.</summary>
    public void Settle()
    {
        Primary.Complete(_tools.Timeline.Now);
        _deployments.RemoveRange(1, _deployments.Count - 1);
    }

    /// <summary>Makes the newest deployment that was completed the primary one again.</summary>
    /// <returns>That deployment; null where there is none.</returns>
    public EcsDeployment? RollBack()
    {
        var before = _deployments.Skip(1).FirstOrDefault(deployment => deployment.RolloutState == RolloutStates.Completed);
        if (before is null)
            return null;

        _deployments.Remove(before);
        _deployments.Insert(0, before);
        before.RollBack(_tools.Timeline.Now);
        return before;
    }

    private bool IsOther(ServiceUpdate update) =>
        (update.Definition is { } definition && definition != Definition)
        || (update.Network is { } network && !network.IsSameAs(Network))
        || (update.PlatformVersion is { } version && version != Primary.PlatformVersion);

    private void Deploy(ServiceUpdate update)
    {
        _deployments.Insert(0, new EcsDeployment(_tools.NewDeploymentId(), update.Definition ?? Definition, update.Network ?? Network, _tools.Timeline.Now)
        {
            Strategy = update.Strategy ?? Primary.Strategy,
            PlatformVersion = update.PlatformVersion ?? Primary.PlatformVersion,
        });
        _scheduler.Unthrottle();
    }
}
