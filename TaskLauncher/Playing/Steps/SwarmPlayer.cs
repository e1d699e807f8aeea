using LoadPlatform.Contracts.Steps;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Locust;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>
/// Starts Locust's users. The intent is in the run log before Locust is asked; whoever goes on with it, or got no answer, looks first whether
/// they have started.
/// </summary>
internal sealed class SwarmPlayer(MasterWait masters, LocustClient locust, LoadEnder ender, SwarmEnder swarms, IWorkLog work, RunPacer pacer, TimeProvider time) : IStepPlayer
{
    private const int Attempts = 3;
    private const int FewestLooks = 5;
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    // Locust keeps an answer for 2 s: what it says later is about the time after the question.
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(20);

    public bool Plays(ScenarioStep step) => step is SwarmStep;

    public async Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var swarm = (SwarmStep)step;
        var index = session.State.Step;
        await work.RecordAsync(WorkKinds.Sweep, session.RunId, cancellationToken);
        var isAsked = session.State.Swarms.Any(known => known.Record.StepIndex == index);
        if (!isAsked && await IntendAsync(session, swarm, startedAt, cancellationToken) is { } obstacle)
            return StepResult.Broken(obstacle);

        if (session.SwarmOf(index).Record.StartedAt is null)
        {
            try
            {
                if (await StartAsync(session, swarm, isAsked, cancellationToken) is { } failure)
                    return StepResult.Broken(failure);
            }
            catch (LocustException error)
            {
                return StepResult.Broken(error.Message);
            }
        }

        await NoteStartedAsync(session, index, cancellationToken);
        return StepResult.Done();
    }

    /// <summary>Finds the master and writes down what is to be done with it.</summary>
    /// <returns>Null where that was written; else why it can not be done.</returns>
    private async Task<string?> IntendAsync(PlaySession session, SwarmStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var (search, seen) = await masters.WaitAsync(session, step, startedAt + TimeSpan.FromSeconds(ScenarioEstimate.SwarmAllowanceSeconds), cancellationToken);
        if (search.Master is not { } master || seen is null)
            return search.Problem;

        var isChange = session.LiveSwarms.Any(live => live.MasterArn == master.Arn);
        if ((seen.IsOn || seen.IsStopping) && !isChange)
            return $"The Locust master at {master.Address} is {seen.State} with {seen.Users} users that this run did not ask for.";

        var intent = new PlayedSwarm(master.Arn, master.Address.Address.ToString(), master.IsLaunched)
        {
            Record = new SwarmRecord { StepIndex = session.State.Step, Users = step.Users, RunTimeSeconds = step.RunTimeSeconds },
            AskedAt = time.GetUtcNow(),
            StateBefore = seen.State,
            RequestsBefore = seen.Totals.Requests,
            IsChange = isChange && seen.IsOn,
        };
        await session.SaveAsync(state => state with { Swarms = [.. state.Swarms, intent] }, cancellationToken);
        return null;
    }

    /// <summary>Has Locust start the users, once.</summary>
    /// <returns>Null where they have started; else why not.</returns>
    private async Task<string?> StartAsync(PlaySession session, SwarmStep step, bool isAsked, CancellationToken cancellationToken)
    {
        var index = session.State.Step;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var start = isAsked || attempt > 1 ? await FindStartAsync(session.SwarmOf(index), cancellationToken) : SwarmStart.NotYet;
                if (start == SwarmStart.Unknown)
                    return "it is not known whether Locust had started the users before the engine died; it is not asked twice";

                if (start == SwarmStart.Started)
                    return step.UserClasses.Count == 0 ? null : "the users started, but Locust's answer was lost: it is not known which user classes it took";

                await session.SaveSwarmAsync(index, swarm => swarm.IsChange ? swarm : swarm with { AskedAt = time.GetUtcNow() }, cancellationToken);
                var answer = await locust.SwarmAsync(session.SwarmOf(index).Master, Bounded(session, step), cancellationToken);
                return answer.Objection(step.UserClasses) is { } objection
                    ? await RefuseAsync(session, answer, objection, cancellationToken)
                    : await ConfirmAsync(session, cancellationToken);
            }
            catch (LocustException error) when (attempt < Attempts)
            {
                await session.AppendAsync($"swarm:{index}:unanswered:{attempt}", RunEventTypes.ProbeFailed, $"Locust was asked for a swarm: {error.Message}", data: null, cancellationToken);
            }
        }
    }

    /// <summary>
    /// A swarm whose step has no run time gets the longest that the run may go on: it ends even where nobody is left to stop it. Not on the
    /// target's own master: Locust's timer outlives the users, and would end a later run's.
    /// </summary>
    private static SwarmStep Bounded(PlaySession session, SwarmStep step) => step.RunTimeSeconds is not null || !session.SwarmOf(session.State.Step).IsLaunched
        ? step
        : step with { RunTimeSeconds = (session.Scenario.Steps.Skip(session.State.Step).Sum(ScenarioEstimate.Longest) * 1.5) + 600 };

    private async Task<SwarmStart> FindStartAsync(PlayedSwarm swarm, CancellationToken cancellationToken)
    {
        var seen = await locust.ReadAsync(swarm.Master, cancellationToken);
        if (SwarmStarts.Of(swarm, seen) == SwarmStart.Started)
            return SwarmStart.Started;

        await Task.Delay(Stale, time, cancellationToken);
        return SwarmStarts.Of(swarm, await locust.ReadAsync(swarm.Master, cancellationToken));
    }

    private async Task<string> RefuseAsync(PlaySession session, SwarmAnswer answer, string objection, CancellationToken cancellationToken)
    {
        if (answer.Succeeded)
            await ender.EndSwarmsAsync(session, [session.SwarmOf(session.State.Step)], cancellationToken);
        else
            await session.SaveAsync(state => state with { Swarms = [.. state.Swarms.Where(swarm => swarm.Record.StepIndex != state.Step)] }, cancellationToken);
        return objection;
    }

    /// <summary>Locust says that it starts users before it tries to.</summary>
    private async Task<string?> ConfirmAsync(PlaySession session, CancellationToken cancellationToken)
    {
        var swarm = session.SwarmOf(session.State.Step);
        var until = time.GetUtcNow() + StartPatience;
        for (var look = 1; !swarm.IsChange; look++)
        {
            var seen = await locust.ReadAsync(swarm.Master, cancellationToken);
            if (SwarmStarts.Of(swarm, seen) == SwarmStart.Started)
                return null;

            if (look >= FewestLooks && time.GetUtcNow() > until)
                return $"Locust took the swarm, but did not start it: it is {seen.State} with {seen.Users} users and {(seen.Workers is { } workers ? $"{workers} workers" : "no workers of its own")}";

            await pacer.PassAsync(session, time.GetUtcNow() + LookInterval, cancellationToken);
        }

        return null;
    }

    private async Task NoteStartedAsync(PlaySession session, int index, CancellationToken cancellationToken)
    {
        var swarm = session.SwarmOf(index);
        var changed = session.LiveSwarms.Where(live => live.MasterArn == swarm.MasterArn && live.Record.StepIndex < index).ToList();
        foreach (var before in changed)
            await swarms.NoteAsync(session, before.Record.StepIndex, $"was changed by step {index + 1}", trouble: null, cancellationToken);

        await session.SaveSwarmAsync(index, known => known with { Record = known.Record with { StartedAt = known.Record.StartedAt ?? known.AskedAt } }, cancellationToken);
        var started = session.SwarmOf(index).Record;
        await session.AppendAsync($"swarm:{index}:started", RunEventTypes.SwarmStarted, $"Started the {swarm.Describe()}", started, cancellationToken);
    }
}
