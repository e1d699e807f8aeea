namespace LoadPlatform.TaskLauncher.Ecs;

/// <summary>The names under which a run's tasks are launched: the same after a restart, so that nothing is launched twice.</summary>
internal static class TaskTokens
{
    /// <summary>RunTask's client token: at most 64 characters (ECS's limit).</summary>
    /// <param name="runId">The run.</param>
    /// <param name="stepIndex">The step, from 0.</param>
    /// <param name="attempt">The attempt, from 0: each asks for the shortfall of those before.</param>
    /// <param name="chunk">RunTask takes at most ten tasks at a time: which ten, from 0.</param>
    public static string ClientToken(Guid runId, int stepIndex, int attempt, int chunk) => $"{runId:N}-{stepIndex}-{attempt}-{chunk}";

    /// <summary>RunTask's startedBy: at most 36 characters.</summary>
    public static string StartedBy(Guid runId) => $"lp-{runId:N}";
}
