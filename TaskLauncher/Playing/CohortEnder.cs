using LoadPlatform.Contracts.Steps;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.TaskLauncher.Sipp;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>Ends cohorts of calls: gracefully first, then harder, in bounded time. Their last counts are in the run log.</summary>
internal sealed class CohortEnder(SippHostClient sipp, CallTally tally, TimeProvider time, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
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

    /// <summary>What the reading before the first signal may take where somebody waits for the end, and where nobody does.</summary>
    private static readonly TimeSpan UrgentReading = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    // Where the run's clock runs fast, its patience is no time at all for a process.
    private const int FewestLooks = 3;

    /// <summary>Ends cohorts and reads their last counts.</summary>
    /// <param name="session">The run.</param>
    /// <param name="cohorts">The cohorts.</param>
    /// <param name="isAbrupt">Whether SIPp is killed at once, without a chance to hang up.</param>
    /// <param name="isUrgent">Whether somebody waits for it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>How many of their calls were up; where that could not be read, as many as were last known to be.</returns>
    public async Task<int> EndAsync(PlaySession session, IReadOnlyList<CohortRecord> cohorts, bool isAbrupt, bool isUrgent, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> names = [.. cohorts.Select(cohort => cohort.Name)];
        if (cohorts.Where(cohort => cohort.StartedAt is null).Select(cohort => cohort.Name).ToList() is { Count: > 0 } unsure)
            await sipp.PreventStartAsync(session.Target, session.RunId, unsure, cancellationToken);
        var living = await sipp.FindRunningAsync(session.Target, session.RunId, names, cancellationToken);
        var silent = living.Count > 0 ? await tally.TryRefreshAsync(session, names, isUrgent ? UrgentReading : Reading, cancellationToken) : [];
        var up = session.State.Cohorts.Where(cohort => names.Contains(cohort.Name) && living.Contains(cohort.Name)).Sum(cohort => cohort.Calls?.Current ?? cohort.Planned);
        await session.SaveAsync(state => state with
        {
            CutOff = [.. state.CutOff.Union(living, StringComparer.Ordinal)],
            Hung = [.. state.Hung.Union(living.Intersect(silent), StringComparer.Ordinal)],
            Killed = [.. state.Killed.Union(isAbrupt ? living : [], StringComparer.Ordinal)],
        }, cancellationToken);
        if (living.Count > 0 && !await SignalUntilQuietAsync(session, names, isAbrupt ? Abrupt : Graceful, cancellationToken))
            throw new SippException($"SIPp still ran after every signal, for some of the cohorts {string.Join(", ", names)}.");

        await tally.RefreshAsync(session, names, cancellationToken);
        foreach (var cohort in cohorts)
        {
            // The event first: once the state says that the cohort has ended, nobody comes back to it.
            var ended = session.State.Cohorts.Single(other => other.Name == cohort.Name) with { EndedAt = time.GetUtcNow() };
            await session.AppendAsync($"cohort:{cohort.Name}:ended", RunEventTypes.CohortEnded, Describe(ended, session.State), ended, cancellationToken);
            await session.SaveCohortAsync(cohort.Name, record => record with { EndedAt = ended.EndedAt }, cancellationToken);
        }

        return up;
    }

    /// <summary>Quiet is where no SIPp process is left: the last line of its statistics may show calls for ever.</summary>
    private async Task<bool> SignalUntilQuietAsync(
        PlaySession session, IReadOnlyList<string> cohorts, (string Signal, TimeSpan Patience)[] signals, CancellationToken cancellationToken)
    {
        foreach (var (signal, patience) in signals)
        {
            if (signal == "KILL" && signals == Graceful)
                await NoteHungAsync(session, cohorts, cancellationToken);
            await session.ConfirmLeaseAsync(cancellationToken);
            await sipp.SignalAsync(session.Target, session.RunId, cohorts, signal, cancellationToken);
            if (await IsQuietWithinAsync(patience, session, cohorts, cancellationToken))
                return true;
        }

        return false;
    }

    /// <summary>A SIPp that answers nothing but KILL has hung: its last counts are old, and nobody knows how its calls ended since.</summary>
    private async Task NoteHungAsync(PlaySession session, IReadOnlyList<string> cohorts, CancellationToken cancellationToken)
    {
        var hung = await sipp.FindRunningAsync(session.Target, session.RunId, cohorts, cancellationToken);
        await session.SaveAsync(state => state with { Hung = [.. state.Hung.Union(hung, StringComparer.Ordinal)] }, cancellationToken);
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

    private static string Describe(CohortRecord cohort, EngineState state) => cohort.Calls is { } calls
        ? $"Cohort {cohort.Name} ended: {calls.Placed} placed, {calls.Completed} completed, {calls.Failed} failed ({calls.Rejected} rejected), {calls.Dropped} dropped{Early(calls)}{Open(cohort.Name, calls.Current, state)}"
        : $"Cohort {cohort.Name} ended; its counts could not be read";

    private static string Early(CallTotals calls) => calls.EndedEarly == 0 ? "" : $", {calls.EndedEarly} ended before they were told to";

    private static string Open(string cohort, int current, EngineState state)
    {
        if (current == 0)
            return "";

        if (state.Hung.Contains(cohort))
            return $". SIPp had hung with {current} calls up: how they ended is not known";

        return state.CutOff.Contains(cohort)
            ? $"; {current} were still up when the counts were last read"
            : $". SIPp had ended by itself with {current} calls up: how they ended is not known";
    }
}
