using LoadPlatform.Contracts.Steps;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Sipp;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>Ends calls and tasks: gracefully first, then harder, in bounded time. What it ended is in the run log with its last counts.</summary>
internal sealed class LoadEnder(
    SippHostClient sipp, RunTasks tasks, CallTally tally, TimeProvider time, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
{
    /// <summary>
    /// The signals in their order, and how long each has to work. Seen with SIPp 3.6.1: after SIGUSR1 it places no more calls and ends when its
    /// calls have ended, which calls without a planned end never do. A second one makes it hang up, but only while it still has calls to
    /// place; then, too, it stays. So SIGTERM is what ends it, without a BYE: the far side notices by the silence. All of them, and the
    /// commands of up to 2 s that carry them, stay below the 30 s in which a run that is cancelled has ended.
    /// </summary>
    private static readonly (string Signal, TimeSpan Patience)[] Graceful =
        [("USR1", TimeSpan.FromSeconds(3)), ("USR1", TimeSpan.FromSeconds(1)), ("TERM", TimeSpan.FromSeconds(3)), ("KILL", TimeSpan.FromSeconds(3))];

    private static readonly (string Signal, TimeSpan Patience)[] Abrupt = [("KILL", TimeSpan.FromSeconds(3))];

    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    // Where the run's clock runs fast, its patience is no time at all for a process.
    private const int FewestLooks = 3;

    /// <summary>Ends everything that the run started and that has not been ended. What cannot be ended is said, and left to the sweeper.</summary>
    public async Task<EndedLoad> EndAsync(PlaySession session, CancellationToken cancellationToken)
    {
        // The tasks first: where the SIPp host does not answer, they do not wait for it.
        List<string> ended = [];
        var areStopped = await TryAsync(
            session,
            "tasks:not-stopped",
            "The tasks could not be stopped",
            async () => ended.AddRange((await StopTasksAsync(session, "The run's scenario has ended", cancellationToken)).Select(id => $"task {id}")),
            cancellationToken);
        var live = session.LiveCohorts;
        var isQuiet = live.Count == 0
            || await TryAsync(session, "load:not-ended", "The load could not be ended", () => EndCohortsAsync(session, live, isAbrupt: false, cancellationToken), cancellationToken);
        if (isQuiet)
            ended.AddRange(live.Select(cohort => $"cohort {cohort.Name} ({cohort.Planned} calls)"));

        tally.Forget(session.RunId);
        return new EndedLoad(ended, isQuiet && areStopped && await IsNothingLeftAsync(session, cancellationToken));
    }

    /// <summary>Ends cohorts and reads their last counts.</summary>
    /// <param name="session">The run.</param>
    /// <param name="cohorts">The cohorts.</param>
    /// <param name="isAbrupt">Whether SIPp is killed at once, without a chance to hang up.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task EndCohortsAsync(PlaySession session, IReadOnlyList<CohortRecord> cohorts, bool isAbrupt, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> names = [.. cohorts.Select(cohort => cohort.Name)];
        var living = await sipp.FindRunningAsync(session.Target, session.RunId, names, cancellationToken);
        await session.SaveAsync(state => state with { CutOff = [.. state.CutOff.Union(living, StringComparer.Ordinal)] }, cancellationToken);
        if (living.Count > 0 && !await SignalUntilQuietAsync(session, names, isAbrupt ? Abrupt : Graceful, cancellationToken))
            throw new SippException($"SIPp still ran after every signal, for some of the cohorts {string.Join(", ", names)}.");

        await tally.RefreshAsync(session, names, cancellationToken);
        foreach (var cohort in cohorts)
        {
            // The event first: once the state says that the cohort has ended, nobody comes back to it.
            var ended = session.State.Cohorts.Single(other => other.Name == cohort.Name) with { EndedAt = time.GetUtcNow() };
            await session.AppendAsync($"cohort:{cohort.Name}:ended", RunEventTypes.CohortEnded, Describe(ended, wasCutOff: session.State.CutOff.Contains(ended.Name)), ended, cancellationToken);
            await session.SaveCohortAsync(cohort.Name, record => record with { EndedAt = ended.EndedAt }, cancellationToken);
        }
    }

    /// <summary>Stops the tasks that the run launched.</summary>
    /// <returns>The ids of those that it stopped now.</returns>
    public async Task<IReadOnlyList<string>> StopTasksAsync(PlaySession session, string reason, CancellationToken cancellationToken)
    {
        var live = session.State.Tasks.Where(task => !task.Stopped).ToList();
        foreach (var task in live)
        {
            await session.ConfirmLeaseAsync(cancellationToken);
            await tasks.StopAsync(session.Target, task.Arn, reason, cancellationToken);
            await session.SaveAsync(
                state => state with { Tasks = [.. state.Tasks.Select(other => other.Arn == task.Arn ? other with { Stopped = true } : other)] }, cancellationToken);
            await session.AppendAsync($"task:{task.Id}:stopped", RunEventTypes.TaskStopped, $"Task {task.Id} stopped: {reason}", data: null, cancellationToken);
        }

        return live.ConvertAll(task => task.Id);
    }

    /// <summary>Quiet is where no SIPp process is left: the last line of its statistics may show calls for ever.</summary>
    private async Task<bool> SignalUntilQuietAsync(
        PlaySession session, IReadOnlyList<string> cohorts, (string Signal, TimeSpan Patience)[] signals, CancellationToken cancellationToken)
    {
        foreach (var (signal, patience) in signals)
        {
            await session.ConfirmLeaseAsync(cancellationToken);
            await sipp.SignalAsync(session.Target, session.RunId, cohorts, signal, cancellationToken);
            if (await IsQuietWithinAsync(patience, session, cohorts, cancellationToken))
                return true;
        }

        return false;
    }

    private async Task<bool> IsQuietWithinAsync(TimeSpan patience, PlaySession session, IReadOnlyList<string> cohorts, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + patience - LookInterval;
        var begun = wall.GetTimestamp();
        for (var look = 1; ; look++)
        {
            if (await sipp.CountProcessesAsync(session.Target, session.RunId, cohorts, cancellationToken) == 0)
                return true;

            if (time.GetUtcNow() > until && (look >= FewestLooks || wall.GetElapsedTime(begun) > patience - LookInterval))
                return false;

            await Task.Delay(LookInterval, time, cancellationToken);
        }
    }

    /// <summary>Asks whether anything of the run is left, also of what a dead engine did not write down.</summary>
    private async Task<bool> IsNothingLeftAsync(PlaySession session, CancellationToken cancellationToken)
    {
        var isNothingLeft = false;
        await TryAsync(
            session,
            "load:not-verified",
            "It could not be made sure that no load is left",
            async () => isNothingLeft =
                (session.State.Cohorts.Count == 0 || await sipp.CountProcessesAsync(session.Target, session.RunId, cancellationToken) == 0)
                && (!session.Scenario.Steps.OfType<LaunchTaskStep>().Any() || await tasks.ListAsync(session.Target, session.RunId, cancellationToken) is []),
            cancellationToken);
        return isNothingLeft;
    }

    /// <summary>Somebody who cannot be asked must not keep the run from ending: that is said, and the sweeper tries again when the run is over.</summary>
    private static async Task<bool> TryAsync(PlaySession session, string key, string trouble, Func<Task> action, CancellationToken cancellationToken)
    {
        try
        {
            await action();
            return true;
        }
        catch (Exception error) when (CallTally.IsProbeFailure(error) && !cancellationToken.IsCancellationRequested)
        {
            await session.AppendAsync(key, RunEventTypes.ProbeFailed, $"{trouble}: {error.Message}", data: null, cancellationToken);
            return false;
        }
    }

    private static string Describe(CohortRecord cohort, bool wasCutOff) => cohort.Calls is { } calls
        ? $"Cohort {cohort.Name} ended: {calls.Placed} placed, {calls.Completed} completed, {calls.Failed} failed ({calls.Rejected} rejected), {calls.Dropped} dropped{Open(calls, wasCutOff)}"
        : $"Cohort {cohort.Name} ended; its counts could not be read";

    private static string Open(CallTotals calls, bool wasCutOff) => (calls.Current, wasCutOff) switch
    {
        (0, _) => "",
        (_, true) => $"; {calls.Current} were still up when the counts were last read",
        (_, false) => $". SIPp had ended by itself with {calls.Current} calls up: how they ended is not known",
    };
}
