namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>What may go wrong with tasks; here nothing does.</summary>
internal class TaskTrouble
{
    /// <summary>How RunTask fails for tasks like this one; null where it does not.</summary>
    public virtual RunRefusal? RefusesRun(TaskRequest request) => null;

    /// <summary>Why a task cannot be placed; null where it can.</summary>
    public virtual string? Unplaceable(TaskRequest request) => null;

    /// <summary>Why a task's images cannot be pulled; null where they can.</summary>
    public virtual string? Unpullable(EcsTask task) => null;

    /// <summary>How a task that has just started to run will crash; null where it will not.</summary>
    public virtual ContainerCrash? Crash(EcsTask task) => null;
}
