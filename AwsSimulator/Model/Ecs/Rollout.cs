namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>How many tasks a rolling update may start and stop now.</summary>
internal static class Rollout
{
    /// <summary>Outdated tasks that may go: those that do not run yet at once, the others as far as enough healthy ones remain.</summary>
    /// <param name="least">How many tasks must stay healthy.</param>
    /// <param name="healthyNew">Healthy tasks of the newest deployment.</param>
    /// <param name="old">Tasks of the deployments before it.</param>
    /// <param name="runningOld">Those of them that run.</param>
    public static int StopOld(int least, int healthyNew, int old, int runningOld) =>
        old - runningOld + Math.Clamp(healthyNew + runningOld - least, 0, runningOld);

    /// <summary>New tasks that may be started.</summary>
    /// <param name="desired">How many are desired.</param>
    /// <param name="most">How many may be there, old and new together.</param>
    /// <param name="young">Tasks of the newest deployment.</param>
    /// <param name="old">Tasks of the deployments before it.</param>
    public static int Launch(int desired, int most, int young, int old) => Math.Max(0, Math.Min(desired - young, most - young - old));
}
