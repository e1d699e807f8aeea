namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>What came of ending a run's load.</summary>
/// <param name="Stopped">What was ended, a line each.</param>
/// <param name="IsVerified">Whether it is known that nothing is left: the SIPp host and ECS said so afterwards.</param>
internal sealed record EndedLoad(IReadOnlyList<string> Stopped, bool IsVerified)
{
    /// <summary>How a swarm ended whose master did not answer.</summary>
    public const string LostMaster = "ended with its master's task, which had not said that it stopped";

    /// <summary>What was ended since the engine set out to: by whichever engine, at whichever attempt.</summary>
    public static IReadOnlyList<string> StoppedOf(EngineState state) => state.EndBegunAt is not { } begun ? [] :
    [
        .. state.Swarms.Where(swarm => swarm.StopAskedAt is not null && swarm.Record.EndedAt >= begun && swarm.Record.Trouble != LostMaster).Select(swarm => swarm.Describe()),
        .. state.Tasks.Where(task => task.StoppedAt >= begun).Select(task => $"task {task.Id}"),
        .. state.Cohorts.Where(cohort => cohort.EndedAt >= begun).Select(cohort => $"cohort {cohort.Name} ({cohort.Planned} calls)"),
    ];
}
