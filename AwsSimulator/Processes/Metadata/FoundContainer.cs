using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Processes.Metadata;

/// <summary>A container and its task.</summary>
internal readonly record struct FoundContainer(EcsTask Task, EcsContainer Container)
{
    /// <summary>Finds a container by its runtime's id, which is in the addresses that it was given; null where it has ended or never was.</summary>
    public static FoundContainer? In(SimulatedWorld world, string runtimeId)
    {
        var cut = runtimeId.IndexOf('-', StringComparison.Ordinal);
        return cut > 0
            && world.Tasks.Find(runtimeId[..cut]) is { StoppedAt: null } task
            && task.Containers.FirstOrDefault(container => container.RuntimeId == runtimeId) is { } container
            ? new FoundContainer(task, container)
            : null;
    }
}
