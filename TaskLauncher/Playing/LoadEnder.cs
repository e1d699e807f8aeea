using System.Runtime.ExceptionServices;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Locust;
using LoadPlatform.TaskLauncher.Sipp;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>Ends calls, swarms and tasks: gracefully first, then harder, in bounded time. What it ended is in the run log with its last counts.</summary>
internal sealed class LoadEnder(
    SippHostClient sipp, RunTasks tasks, CallTally tally, CohortEnder cohorts, SwarmEnder swarms, TimeProvider time, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
{
    /// <summary>
    /// A run that was cancelled has ended within 30 s of real time, of which its faults and its desired count may take 2 s each: what is not
    /// done by then is left to the sweeper.
    /// </summary>
    private static readonly TimeSpan UrgentPatience = TimeSpan.FromSeconds(25);

    /// <summary>What Locust's masters may take of that: those that the run launched go with their tasks.</summary>
    private static readonly TimeSpan UrgentSwarmPatience = TimeSpan.FromSeconds(6);

    /// <summary>What ECS may take of it before the calls are ended: where it hangs, they do not wait for it.</summary>
    private static readonly TimeSpan UrgentTaskPatience = TimeSpan.FromSeconds(8);

    /// <summary>Ends everything that the run started and that has not been ended. What cannot be ended is said, and left to the sweeper.</summary>
    /// <param name="session">The run.</param>
    /// <param name="isUrgent">Whether somebody waits for it.</param>
    /// <param name="cancellationToken">Ends the ending.</param>
    public async Task<EndedLoad> EndAsync(PlaySession session, bool isUrgent, CancellationToken cancellationToken)
    {
        using var patience = isUrgent ? new CancellationTokenSource(UrgentPatience, wall) : new CancellationTokenSource();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);

        await session.SaveAsync(state => state with { EndBegunAt = state.EndBegunAt ?? time.GetUtcNow() }, cancellationToken);

        // The swarms and the tasks first: where the SIPp host does not answer, they do not wait for it.
        await EndSwarmsAsync(session, isUrgent, cancellationToken);
        var areStopped = await StopTasksInTimeAsync(session, isUrgent, limit.Token, cancellationToken);
        var live = session.LiveCohorts;
        var isQuiet = live.Count == 0
            || await TryAsync(session, "load:not-ended", "The load could not be ended", token => cohorts.EndAsync(session, live, isAbrupt: false, isUrgent, token), limit.Token, cancellationToken);

        // More tasks than can be stopped in so short a time have what is left of it.
        areStopped = areStopped || (isUrgent && await StopTasksInTimeAsync(session, isUrgent: false, limit.Token, cancellationToken));

        tally.Forget(session.RunId);
        swarms.Forget(session.RunId);
        return new EndedLoad(EndedLoad.StoppedOf(session.State), isQuiet && areStopped && !IsLaunchUnsure(session) && session.LiveSwarms.Count == 0 && await IsNothingLeftAsync(session, limit.Token, cancellationToken));
    }

    private async Task<bool> StopTasksInTimeAsync(PlaySession session, bool isUrgent, CancellationToken limit, CancellationToken cancellationToken)
    {
        using var patience = isUrgent ? new CancellationTokenSource(UrgentTaskPatience, wall) : new CancellationTokenSource();
        using var own = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, limit);
        return await TryAsync(
            session,
            "tasks:not-stopped",
            "The tasks could not be stopped",
            async token =>
            {
                await FindForgottenTasksAsync(session, token);
                await StopTasksAsync(session, launchStep: null, "The run's scenario has ended", token);
            },
            own.Token,
            cancellationToken);
    }

    /// <summary>Stops swarms: a master that does not answer is said, and keeps nobody from stopping the others, or the tasks.</summary>
    public Task EndSwarmsAsync(PlaySession session, IReadOnlyList<PlayedSwarm> live, CancellationToken cancellationToken) =>
        EndSwarmsAsync(session, live, cancellationToken, cancellationToken);

    private async Task EndSwarmsAsync(PlaySession session, bool isUrgent, CancellationToken cancellationToken)
    {
        using var patience = isUrgent ? new CancellationTokenSource(UrgentSwarmPatience, wall) : new CancellationTokenSource();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        await EndSwarmsAsync(session, [.. session.LiveSwarms.Where(swarm => !IsMasterStopped(session, swarm))], limit.Token, cancellationToken);
    }

    private async Task EndSwarmsAsync(PlaySession session, IReadOnlyList<PlayedSwarm> live, CancellationToken limit, CancellationToken cancellationToken)
    {
        foreach (var swarm in live)
        {
            await TryAsync(
                session,
                $"swarm:{swarm.Record.StepIndex}:not-stopped",
                "Locust could not be stopped",
                token => swarms.EndAsync(session, swarm, token),
                limit,
                cancellationToken);
        }
    }

    /// <summary>Stops the tasks that the run launched, the swarms of Locust masters among them before.</summary>
    /// <param name="session">The run.</param>
    /// <param name="launchStep">The step that launched them, from 0; null: all of them.</param>
    /// <param name="reason">Why, for the reader.</param>
    /// <param name="cancellationToken">Ends the stopping.</param>
    /// <returns>The ids of those that it stopped now.</returns>
    /// <exception cref="Exception">What kept one of them from being stopped, as AWS's client said it; the others are.</exception>
    public async Task<IReadOnlyList<string>> StopTasksAsync(PlaySession session, int? launchStep, string reason, CancellationToken cancellationToken)
    {
        var live = session.State.Tasks.Where(task => !task.Stopped && (launchStep is null || task.StepIndex == launchStep)).ToList();
        await EndSwarmsAsync(session, [.. session.LiveSwarms.Where(swarm => swarm.StopAskedAt is null && live.Exists(task => task.Arn == swarm.MasterArn))], cancellationToken);
        Exception? refusal = null;
        foreach (var task in live)
        {
            await session.ConfirmLeaseAsync(cancellationToken);
            try
            {
                await tasks.StopAsync(session.Target, task.Arn, reason, cancellationToken);
            }
            catch (Exception error) when (CallTally.IsProbeFailure(error) && !cancellationToken.IsCancellationRequested)
            {
                refusal ??= error;
                continue;
            }

            await session.SaveAsync(
                state => state with { Tasks = [.. state.Tasks.Select(other => other.Arn == task.Arn ? other with { StoppedAt = time.GetUtcNow() } : other)] }, cancellationToken);
            await session.AppendAsync($"task:{task.Id}:stopped", RunEventTypes.TaskStopped, $"Task {task.Id} stopped: {reason}", data: null, cancellationToken);
        }

        // A master that did not answer is gone with its task, and its users with it.
        foreach (var swarm in session.LiveSwarms.Where(swarm => IsMasterStopped(session, swarm)))
            await swarms.NoteAsync(session, swarm.Record.StepIndex, EndedLoad.LostMaster, EndedLoad.LostMaster, cancellationToken);
        if (refusal is not null)
            ExceptionDispatchInfo.Throw(refusal);
        return live.ConvertAll(task => task.Id);
    }

    /// <summary>Asks whether anything of the run is left, also of what a dead engine did not write down.</summary>
    private async Task<bool> IsNothingLeftAsync(PlaySession session, CancellationToken limit, CancellationToken cancellationToken)
    {
        var isNothingLeft = false;
        await TryAsync(
            session,
            "load:not-verified",
            "It could not be made sure that no load is left",
            async token => isNothingLeft =
                (session.State.Cohorts.Count == 0 || await sipp.CountProcessesAsync(session.Target, session.RunId, token) == 0)
                && (!LaunchesTasks(session) || await tasks.ListAsync(session.Target, session.RunId, token) is []),
            limit,
            cancellationToken);
        return isNothingLeft;
    }

    /// <summary>Somebody who cannot be asked must not keep the run from ending: that is said, and the sweeper tries again when the run is over.</summary>
    private static async Task<bool> TryAsync(
        PlaySession session, string key, string trouble, Func<CancellationToken, Task> action, CancellationToken limit, CancellationToken cancellationToken)
    {
        try
        {
            await action(limit);
            return true;
        }
        catch (Exception error) when ((CallTally.IsProbeFailure(error) || limit.IsCancellationRequested) && !cancellationToken.IsCancellationRequested)
        {
            var reason = limit.IsCancellationRequested ? "not in time" : error.Message;
            await session.AppendAsync(key, RunEventTypes.ProbeFailed, $"{trouble}: {reason}", data: null, cancellationToken);
            return false;
        }
    }

    /// <summary>An engine that died, was told to leave or had no answer between launching tasks and writing them down does not know of them; ECS does.</summary>
    private async Task FindForgottenTasksAsync(PlaySession session, CancellationToken cancellationToken)
    {
        if (session.State.UnsureLaunch is not { } launchStep)
            return;

        var found = await tasks.ListAsync(session.Target, session.RunId, cancellationToken);
        List<LaunchedTask> forgotten = [.. found.Where(arn => session.State.Tasks.All(task => task.Arn != arn)).Select(arn => new LaunchedTask(arn, launchStep))];
        if (forgotten.Count > 0)
            await session.SaveAsync(state => state with { Tasks = [.. state.Tasks, .. forgotten] }, cancellationToken);
    }

    /// <summary>Whether tasks were asked for and not all are known: ECS may list one of them only later.</summary>
    private static bool IsLaunchUnsure(PlaySession session) =>
        session.State.UnsureLaunch is { } index && session.Scenario.Steps[index] is LaunchTaskStep launch
        && session.State.Tasks.Count(task => task.StepIndex == index) < launch.Count;

    private static bool LaunchesTasks(PlaySession session) => session.Scenario.Steps.OfType<LaunchTaskStep>().Any();

    private static bool IsMasterStopped(PlaySession session, PlayedSwarm swarm) => session.State.Tasks.Any(task => task.Stopped && task.Arn == swarm.MasterArn);
}
