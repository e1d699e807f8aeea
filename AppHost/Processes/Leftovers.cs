namespace LoadPlatform.AppHost.Processes;

/// <summary>Ends what an AppHost that was killed could not.</summary>
internal sealed class Leftovers(TimeProvider time, TimeSpan grace)
{
    /// <summary>How long a process has to end by itself.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan KillLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks each process to end, all at once; after the grace ends those that are left, and all that they started.</summary>
    /// <returns>For each what became of it.</returns>
    public async Task<IReadOnlyList<string>> EndAsync(IReadOnlyList<StartedProcess> processes)
    {
        if (processes.Count == 0)
            return [];

        var families = processes.SelectMany(process => ProcessTable.FamilyOf(process.Mark)).ToHashSet();
        foreach (var process in processes)
            ProcessSignal.Terminate(process.Mark);

        await WaitAsync([.. processes.Select(process => process.Mark)], grace);

        // Some may have started others meanwhile.
        families.UnionWith(processes.SelectMany(process => ProcessTable.FamilyOf(process.Mark)));
        foreach (var member in families)
            ProcessSignal.Kill(member);

        await WaitAsync(families, KillLimit);
        return [.. processes.Select(Outcome)];
    }

    private static string Outcome(StartedProcess process) => ProcessTable.IsAlive(process.Mark)
        ? $"{process.Resource} (pid {process.Mark.Pid}), left by a start that was killed, cannot be ended: end it by hand."
        : $"ended {process.Resource} (pid {process.Mark.Pid}), left by a start that was killed";

    private async Task WaitAsync(IReadOnlyCollection<ProcessMark> processes, TimeSpan limit)
    {
        var started = time.GetTimestamp();
        while (processes.Any(ProcessTable.IsAlive) && time.GetElapsedTime(started) < limit)
            await Task.Delay(Pause, time);
    }
}
