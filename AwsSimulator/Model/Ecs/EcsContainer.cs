namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>One container of a task.</summary>
/// <param name="definition">What it was asked to be, the task's overrides included.</param>
/// <param name="id">The last part of its ARN.</param>
/// <param name="runtimeId">The container runtime's own name for it.</param>
internal sealed class EcsContainer(ContainerDefinition definition, Guid id, string runtimeId)
{
    public ContainerDefinition Definition { get; } = definition;

    public string Name => Definition.Name;

    public Guid Id { get; } = id;

    public string RuntimeId { get; } = runtimeId;

    public string LastStatus { get; private set; } = TaskStatuses.Pending;

    /// <summary>Null where it never ran, or still runs.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>More about its end, such as OutOfMemoryError.</summary>
    public string? Reason { get; private set; }

    public bool HasStopped => LastStatus == TaskStatuses.Stopped;

    public void Start() => LastStatus = TaskStatuses.Running;

    public void Stop(int? exitCode, string? reason) => (LastStatus, ExitCode, Reason) = (TaskStatuses.Stopped, exitCode, reason);
}
