using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>
/// Containers end by themselves: those of running tasks at once; or, with <c>after</c>, those of tasks that start while the fault lasts, so long after each start.
/// </summary>
internal sealed class ContainerCrashFault(EcsScope scope, string? taskId, int? tasks, bool isOfStarts, ContainerCrash crash) : Fault(Name)
{
    public const string Name = "container-crash";
    private int _left = tasks ?? (isOfStarts ? int.MaxValue : 1);

    public static Fault Read(FaultRequest request)
    {
        var after = request.Seconds("after");
        var crash = new ContainerCrash(after ?? TimeSpan.Zero, request.Integer("exit_code", 0, 255) ?? 1, request.Text("reason"), request.Text("container"));
        return new ContainerCrashFault(EcsScope.Read(request), TaskId(request), request.Integer("tasks", 1, 5000), after is not null, crash);
    }

    public override void Begin(SimulatedWorld world)
    {
        if (isOfStarts)
            return;

        foreach (var task in scope.Running(world).Where(Has).Take(_left).ToList())
            world.Lifecycle.Crash(task, crash);
    }

    /// <summary>How a task that starts now will crash; null where it will not.</summary>
    public ContainerCrash? Take(EcsTask task)
    {
        if (!isOfStarts || _left == 0 || !scope.Has(task.Request) || !Has(task))
            return null;

        _left--;
        return crash;
    }

    /// <summary>The one task that a request names by its id or ARN; null where it names none.</summary>
    public static string? TaskId(FaultRequest request) => request.Text("task") is { } task ? Arns.NameOf(task) : null;

    private bool Has(EcsTask task) => taskId is null || task.Id == taskId;
}
