using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>What the faults at work do to tasks.</summary>
internal sealed class FaultyTasks(FaultBook faults) : TaskTrouble
{
    public override RunRefusal? RefusesRun(TaskRequest request) =>
        faults.Active<RunTaskFailureFault>().FirstOrDefault(fault => fault.Scope.Has(request))?.Refusal;

    public override string? Unplaceable(TaskRequest request) => faults.Active<CapacityUnavailableFault>().FirstOrDefault(fault => fault.Has(request))?.Reason;

    public override string? Unpullable(EcsTask task) => faults.Active<ImagePullFailureFault>().Select(fault => fault.ReasonFor(task)).FirstOrDefault(reason => reason is not null);

    public override ContainerCrash? Crash(EcsTask task) => faults.Active<ContainerCrashFault>().Select(fault => fault.Take(task)).FirstOrDefault(crash => crash is not null);
}
