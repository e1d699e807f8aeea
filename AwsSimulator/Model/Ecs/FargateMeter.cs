namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>
/// Meters tasks as Fargate bills them: CPU and memory by the second, from the start of the image's pull to the task's end, a minute at
/// least. What was before the world began does not count.
/// </summary>
internal sealed class FargateMeter(Timeline timeline)
{
    private const double CpuUnits = 1024;
    private const double Megabytes = 1024;
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);
    private readonly DateTimeOffset _began = timeline.Now;
    private FargateUsage _ended;

    /// <summary>Adds a task that has stopped.</summary>
    public void Add(EcsTask task) => _ended += Of(task);

    /// <summary>What all tasks have used so far.</summary>
    /// <param name="tasks">The tasks that are known still.</param>
    public FargateUsage Read(IEnumerable<EcsTask> tasks) =>
        tasks.Where(task => task.LastStatus != TaskStatuses.Stopped).Aggregate(_ended, (sum, task) => sum + Of(task));

    private FargateUsage Of(EcsTask task)
    {
        if (task.Request.LaunchType != TaskRequest.Fargate || task.PullStartedAt is not { } pulled)
            return default;

        var from = pulled < _began ? _began : pulled;
        var time = (task.StoppedAt ?? timeline.Now) - from;
        var seconds = (time < Least ? Least : time).TotalSeconds;
        var (definition, overrides) = (task.Request.Definition, task.Request.Overrides);
        return new FargateUsage(seconds * (overrides?.Cpu ?? definition.Cpu) / CpuUnits, seconds * (overrides?.Memory ?? definition.Memory) / Megabytes);
    }
}
