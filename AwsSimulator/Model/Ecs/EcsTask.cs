namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>One task: what ECS knows of it, and what the load balancer and the application in it know.</summary>
internal sealed class EcsTask(TaskRequest request, string id, Guid attachmentId, string subnet, string privateIp, IReadOnlyList<EcsContainer> containers, DateTimeOffset createdAt)
{
    public TaskRequest Request { get; } = request;

    public string Id { get; } = id;

    /// <summary>Its network interface's attachment.</summary>
    public Guid AttachmentId { get; } = attachmentId;

    public string PrivateIp { get; } = privateIp;

    /// <summary>The subnet that it is in.</summary>
    public string Subnet { get; } = subnet;

    public Dictionary<string, string> Tags { get; } = new(request.Tags, StringComparer.Ordinal);

    /// <summary>Its containers, each with its definition and the task's overrides merged.</summary>
    public IReadOnlyList<EcsContainer> Containers { get; } = containers;

    public string LastStatus { get; private set; } = TaskStatuses.Provisioning;

    public string DesiredStatus { get; private set; } = TaskStatuses.Running;

    public int Version { get; private set; } = 1;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset? ConnectivityAt { get; set; }

    public DateTimeOffset? PullStartedAt { get; set; }

    public DateTimeOffset? PullStoppedAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? StoppingAt { get; set; }

    public DateTimeOffset? ExecutionStoppedAt { get; set; }

    public DateTimeOffset? StoppedAt { get; set; }

    public string? StopCode { get; private set; }

    public string? StoppedReason { get; private set; }

    /// <summary>Whether the load balancer sends it calls: its health checks pass. A task that is full fails them after a while, and passes them again later.</summary>
    public bool IsReady { get; set; }

    /// <summary>Whether it has passed its first health checks.</summary>
    public bool HasBeenReady { get; set; }

    /// <summary>Whether it is one of the load balancer's targets.</summary>
    public bool IsRegistered { get; set; }

    /// <summary>Whether its containers run outside the model, which waits for their host's word.</summary>
    public bool IsHosted { get; set; }

    /// <summary>Whether an essential container has ended, and with it all that the task was doing.</summary>
    public bool HasEnded { get; set; }

    /// <summary>Whether the application in it lives: it has been started and has not ended.</summary>
    public bool IsAlive => StartedAt is not null && !HasEnded;

    /// <summary>Scale-in protection's expiry, or null where the task is not protected.</summary>
    public DateTimeOffset? ProtectedUntil { get; set; }

    public bool IsService => Request.Service is not null;

    public bool IsStarting => DesiredStatus == TaskStatuses.Running && LastStatus != TaskStatuses.Running;

    public bool IsRunning => DesiredStatus == TaskStatuses.Running && LastStatus == TaskStatuses.Running;

    /// <summary>Whether a deployment may count on it.</summary>
    public bool IsHealthy => IsRunning && HasBeenReady;

    public bool AllContainersStopped => Containers.All(container => container.HasStopped);

    public void MoveTo(string status)
    {
        LastStatus = status;
        Version++;
    }

    /// <summary>It is to stop; only the first word on why counts.</summary>
    public void Condemn(string stopCode, string reason)
    {
        (DesiredStatus, StopCode, StoppedReason, IsReady) = (TaskStatuses.Stopped, stopCode, reason, false);
        Version++;
    }
}
