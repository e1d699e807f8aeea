using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Running tasks are interrupted, protected or not: SIGTERM, and two minutes at most. Without a scope FARGATE_SPOT's tasks are meant, with one any.</summary>
internal sealed class SpotInterruptionFault(EcsScope scope, string? taskId, int tasks) : Fault(Name)
{
    public const string Name = "spot-interruption";

    public static Fault Read(FaultRequest request) =>
        new SpotInterruptionFault(EcsScope.Read(request), ContainerCrashFault.TaskId(request), request.Integer("tasks", 1, 5000) ?? 1);

    public override void Begin(SimulatedWorld world)
    {
        foreach (var task in scope.Running(world).Where(Has).Take(tasks).ToList())
            world.Lifecycle.Stop(task, StopCodes.SpotInterruption, "Your Spot Task was interrupted.");
    }

    private bool Has(EcsTask task) => taskId is null ? !scope.IsEverything || task.Request.CapacityProvider == CapacityProviderItem.Spot : task.Id == taskId;
}
