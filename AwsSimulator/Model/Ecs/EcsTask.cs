namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>One task: what ECS knows of it, and what the load balancer and the application in it know.</summary>
internal sealed class EcsTask(TaskRequest request, string id, Guid containerId, string privateIp, DateTimeOffset createdAt)
{
    public TaskRequest Request { get; } = request;

    public string Id { get; } = id;

    public Guid ContainerId { get; } = containerId;

    public string PrivateIp { get; } = privateIp;

    public string LastStatus { get; private set; } = TaskStatuses.Provisioning;

    public string DesiredStatus { get; set; } = TaskStatuses.Running;

    public int Version { get; private set; } = 1;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset? ConnectivityAt { get; set; }

    public DateTimeOffset? PullStartedAt { get; set; }

    public DateTimeOffset? PullStoppedAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? StoppingAt { get; set; }

    public DateTimeOffset? ExecutionStoppedAt { get; set; }

    public DateTimeOffset? StoppedAt { get; set; }

    public string? StopCode { get; set; }

    public string? StoppedReason { get; set; }

    public int? ExitCode { get; set; }

    /// <summary>Whether the load balancer sends it calls. A task that is full stays ready here and answers 503 itself.</summary>
    public bool IsReady { get; set; }

    /// <summary>Whether the application in it lives: it has been started and has not ended.</summary>
    public bool IsAlive => StartedAt is not null && ExecutionStoppedAt is null;

    /// <summary>Scale-in protection's expiry, or null where the task is not protected.</summary>
    public DateTimeOffset? ProtectedUntil { get; set; }

    public bool IsService => Request.Group.StartsWith("service:", StringComparison.Ordinal);

    public bool IsStarting => DesiredStatus == TaskStatuses.Running && LastStatus != TaskStatuses.Running;

    public bool IsRunning => DesiredStatus == TaskStatuses.Running && LastStatus == TaskStatuses.Running;

    public void MoveTo(string status)
    {
        LastStatus = status;
        Version++;
    }
}
