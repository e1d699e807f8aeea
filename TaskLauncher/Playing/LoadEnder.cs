using LoadPlatform.Contracts.Steps;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Sipp;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>Ends calls and tasks: gracefully first, then harder, in bounded time. What it ended is in the run log with its last counts.</summary>
internal sealed class LoadEnder(SippHostClient sipp, EcsTasks tasks, CallTally tally, TimeProvider time)
{
    /// <summary>The signals in their order, and how long each has to work: SIPp ends its calls at the first SIGUSR1, drops them with a BYE at the second.</summary>
    private static readonly (string Signal, TimeSpan Patience)[] Signals =
        [("USR1", TimeSpan.FromSeconds(15)), ("USR1", TimeSpan.FromSeconds(10)), ("TERM", TimeSpan.FromSeconds(5)), ("KILL", TimeSpan.FromSeconds(5))];

    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(2);
    private const int FewestLooks = 3;

    /// <summary>Ends everything that the run started and that has not been ended.</summary>
    /// <returns>What was ended, a line each.</returns>
    public async Task<IReadOnlyList<string>> EndAsync(PlaySession session, CancellationToken cancellationToken)
    {
        List<string> ended = [];
        var live = session.LiveCohorts;
        if (live.Count > 0)
        {
            await EndCohortsAsync(session, live, cancellationToken);
            ended.AddRange(live.Select(cohort => $"cohort {cohort.Name} ({cohort.Planned} calls)"));
        }

        var stopped = await StopTasksAsync(session, "The run's scenario has ended", cancellationToken);
        ended.AddRange(stopped.Select(id => $"task {id}"));
        tally.Forget(session.RunId);
        return ended;
    }

    /// <summary>Ends cohorts and reads their last counts.</summary>
    public async Task EndCohortsAsync(PlaySession session, IReadOnlyList<CohortRecord> cohorts, CancellationToken cancellationToken)
    {
        await SignalUntilQuietAsync(session, [.. cohorts.Select(cohort => cohort.Name)], cancellationToken);
        await tally.RefreshAsync(session, cancellationToken);
        foreach (var cohort in cohorts)
        {
            await session.SaveCohortAsync(cohort.Name, record => record with { EndedAt = time.GetUtcNow() }, cancellationToken);
            var record = session.State.Cohorts.Single(other => other.Name == cohort.Name);
            await session.AppendAsync($"cohort:{cohort.Name}:ended", RunEventTypes.CohortEnded, Describe(record), record, cancellationToken);
        }
    }

    /// <summary>Stops the tasks that the run launched.</summary>
    /// <returns>The ids of those that it stopped now.</returns>
    public async Task<IReadOnlyList<string>> StopTasksAsync(PlaySession session, string reason, CancellationToken cancellationToken)
    {
        var live = session.State.Tasks.Where(task => !task.Stopped).ToList();
        foreach (var task in live)
        {
            await tasks.StopAsync(session.Target, task.Arn, reason, cancellationToken);
            await session.SaveAsync(
                state => state with { Tasks = [.. state.Tasks.Select(other => other.Arn == task.Arn ? other with { Stopped = true } : other)] }, cancellationToken);
            await session.AppendAsync($"task:{task.Id}:stopped", RunEventTypes.TaskStopped, $"Task {task.Id} stopped: {reason}", data: null, cancellationToken);
        }

        return live.ConvertAll(task => task.Id);
    }

    private async Task SignalUntilQuietAsync(PlaySession session, IReadOnlyList<string> cohorts, CancellationToken cancellationToken)
    {
        foreach (var (signal, patience) in Signals)
        {
            await sipp.SignalAsync(session.Target, session.RunId, cohorts, signal, cancellationToken);
            var until = time.GetUtcNow() + patience;
            for (var look = 0; look < FewestLooks || time.GetUtcNow() < until; look++)
            {
                var read = await sipp.ReadAsync(session.Target, session.RunId, cohorts, cancellationToken);
                if (cohorts.All(cohort => !read.TryGetValue(cohort, out var calls) || calls.Current == 0))
                    return;

                await Task.Delay(LookInterval, time, cancellationToken);
            }
        }
    }

    private static string Describe(CohortRecord cohort) => cohort.Calls is { } calls
        ? $"Cohort {cohort.Name} ended: {calls.Placed} placed, {calls.Completed} completed, {calls.Failed} failed ({calls.Rejected} rejected), {calls.Dropped} dropped"
        : $"Cohort {cohort.Name} ended; its counts could not be read";
}
