using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Faults;
using LoadPlatform.TaskLauncher.Playing.Steps;
using MassTransit;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>Plays a scenario's steps, one after the other, from where its state says; ends all load when it leaves, however it leaves.</summary>
internal sealed class ScenarioPlayer(
    IEnumerable<IStepPlayer> players, LoadEnder ender, DesiredCountEnd desired, FaultMaker faults, EndingWatch ending, ScenarioNews news, CallTally tally, IWorkLog work, IBus bus, TimeProvider time)
{
    /// <summary>Plays, and says how it ended: ScenarioCompleted, RunCancelled, or nothing where the run was given up by somebody else.</summary>
    public async Task PlayAsync(PlaySession session, CancellationToken cancellationToken)
    {
        try
        {
            await ending.CheckAsync(session.RunId, cancellationToken);
            await BeginAsync(session, cancellationToken);
            await PlayStepsAsync(session, cancellationToken);
            var load = await ending.UntilEndingAsync(session.RunId, token => EndAsync(session, isUrgent: false, token), cancellationToken);
            await session.ConfirmLeaseAsync(cancellationToken);
            await ending.CheckAsync(session.RunId, cancellationToken);
            await FreeTargetAsync(session, load, cancellationToken);
            await CompleteAsync(session, cancellationToken);
        }
        catch (RunEndedException ended)
        {
            await ending.NoteAsync(session.RunId, ended.Ending, cancellationToken);
            var load = await LeaveAsync(session, cancellationToken);
            if (!ended.Ending.Failed)
                await bus.Publish(new RunCancelled { RunId = session.RunId, Stopped = load.Stopped }, cancellationToken);
            await session.SaveAsync(state => state with { Over = true }, cancellationToken);
        }
    }

    /// <summary>Ends all load, in bounded time.</summary>
    public async Task<EndedLoad> LeaveAsync(PlaySession session, CancellationToken cancellationToken)
    {
        var load = await EndAsync(session, isUrgent: true, cancellationToken);
        await desired.SayAsync(session, isUrgent: true, cancellationToken);
        await FreeTargetAsync(session, load, cancellationToken);
        return load;
    }

    /// <summary>
    /// Where nothing is left the sweep has nothing to do. It must be off the record before the run's end is published: with it on record the
    /// run keeps its target.
    /// </summary>
    private Task FreeTargetAsync(PlaySession session, EndedLoad load, CancellationToken cancellationToken) =>
        load.IsVerified ? work.CompleteAsync(WorkKinds.Sweep, session.RunId, cancellationToken) : Task.CompletedTask;

    private async Task<EndedLoad> EndAsync(PlaySession session, bool isUrgent, CancellationToken cancellationToken)
    {
        await session.ConfirmLeaseAsync(cancellationToken);

        // First, since the load ends better without them.
        if (session.Scenario.Faults.Count > 0 && await faults.TakeBackAsync(session.RunId, cancellationToken) is { } trouble)
            await session.AppendAsync("scenario:faults-left", RunEventTypes.ProbeFailed, $"What is left of the scenario's faults could not be taken back: {trouble}", data: null, cancellationToken);

        return await ender.EndAsync(session, isUrgent, cancellationToken);
    }

    private async Task BeginAsync(PlaySession session, CancellationToken cancellationToken)
    {
        await session.SaveAsync(state => state, cancellationToken);
        await AskForFaultsAsync(session, cancellationToken);
        await session.AppendAsync("scenario:started", RunEventTypes.ScenarioStarted, $"Scenario {session.Scenario.Name} begins", data: null, cancellationToken);
        await news.TellAsync(new ScenarioStarted { RunId = session.RunId, StartedAt = session.State.StartedAt }, cancellationToken);
    }

    private async Task AskForFaultsAsync(PlaySession session, CancellationToken cancellationToken)
    {
        var asked = session.Scenario.Faults;
        if (asked.Count == 0)
            return;

        if (await faults.MakeAsync(session.RunId, asked, cancellationToken) is { } refusal)
        {
            await bus.Publish(new RunFailed { RunId = session.RunId, Service = session.Service, Reason = refusal }, cancellationToken);
            throw new RunEndedException(refusal);
        }

        await session.AppendAsync(
            "scenario:faults", RunEventTypes.FaultsAsked, $"The scenario has {asked.Count} faults made: {string.Join(", ", asked.Select(fault => fault.Json))}", data: null, cancellationToken);
    }

    private async Task PlayStepsAsync(PlaySession session, CancellationToken cancellationToken)
    {
        var steps = session.Scenario.Steps;
        while (session.State.Step < steps.Count)
        {
            await ending.CheckAsync(session.RunId, cancellationToken);
            var index = session.State.Step;
            var step = steps[index];
            if (session.State.CutShort is { } reason)
            {
                await CutShortAsync(session, step, reason, cancellationToken);
                return;
            }

            var startedAt = session.State.StepStartedAt ?? time.GetUtcNow();
            await session.SaveAsync(state => state with { StepStartedAt = startedAt }, cancellationToken);
            await session.AppendAsync($"step:{index}:started", RunEventTypes.StepStarted, $"Step {index + 1}/{steps.Count}: {step.Title}", data: null, cancellationToken);

            try
            {
                var result = await ending.UntilEndingAsync(session.RunId, token => PlayerOf(step).PlayAsync(session, step, startedAt, token), cancellationToken);

                var endedAt = time.GetUtcNow();

                // A criterion about this step, or the next one, needs the counts as they are between them. A reading that fails is no part of the step.
                if (session.LiveCohorts.Count > 0)
                    await ending.UntilEndingAsync(session.RunId, token => tally.TryRefreshAsync(session, token), cancellationToken);
                if (session.State.Cohorts.Max(cohort => cohort.Calls?.At) is { } readAt && readAt > endedAt)
                    endedAt = readAt;
                await NoteAsync(session, index, step, startedAt, endedAt, result, cancellationToken);
                await GoToAsync(session, result.CanGoOn ? index + 1 : steps.Count, cancellationToken);
            }
            catch (CutShortException)
            {
                // The state says why, for this engine as for one that comes after it.
            }
        }
    }

    private static Task GoToAsync(PlaySession session, int step, CancellationToken cancellationToken) =>
        session.SaveAsync(state => state with { Step = step, StepStartedAt = null, Outages = [] }, cancellationToken);

    /// <summary>
    /// Leaves the steps. The one that was being played is recorded, since criteria may be about its time; it was not its fault that it ended, only
    /// an assertion's answer is still open.
    /// </summary>
    private async Task CutShortAsync(PlaySession session, ScenarioStep step, string reason, CancellationToken cancellationToken)
    {
        await session.AppendAsync("scenario:cut-short", RunEventTypes.CutShort, $"The scenario ends early: {reason}", data: null, cancellationToken);
        if (session.State.StepStartedAt is { } startedAt)
            await NoteAsync(session, session.State.Step, step, startedAt, time.GetUtcNow(), new StepResult(step is not AssertStep, Detail: $"cut short: {reason}"), cancellationToken);
        await GoToAsync(session, session.Scenario.Steps.Count, cancellationToken);
    }

    private IStepPlayer PlayerOf(ScenarioStep step) =>
        players.FirstOrDefault(player => player.Plays(step)) ?? throw new InvalidOperationException($"Nobody plays the step '{step.Action}'.");

    private async Task NoteAsync(PlaySession session, int index, ScenarioStep step, DateTimeOffset startedAt, DateTimeOffset endedAt, StepResult result, CancellationToken cancellationToken)
    {
        var detail = string.Join("; ", session.State.Outages.Select(outage => outage.Text).Prepend(result.Detail).OfType<string>());
        var record = new StepRecord
        {
            Index = index,
            Action = step.Action,
            Title = step.Title,
            StartedAt = startedAt,
            EndedAt = endedAt,
            Succeeded = result.Succeeded,
            Detail = detail.Length == 0 ? null : detail,
            Assertion = result.Assertion,
        };
        var outcome = $"{(result.Succeeded ? "done" : "NOT done")}{(record.Detail is null ? "" : $": {record.Detail}")}";
        await session.AppendAsync($"step:{index}:completed", RunEventTypes.StepCompleted, $"Step {index + 1}/{session.Scenario.Steps.Count} {outcome}", record, cancellationToken);
        await news.TellAsync(
            new StepCompleted { RunId = session.RunId, Index = index, Action = step.Action, Succeeded = result.Succeeded, Detail = record.Detail }, cancellationToken);
    }

    private async Task CompleteAsync(PlaySession session, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await session.AppendAsync("scenario:completed", RunEventTypes.ScenarioCompleted, $"Scenario {session.Scenario.Name} ends", data: null, cancellationToken);

        // Not before: what the run sets back itself is no part of what is judged.
        await desired.SayAsync(session, isUrgent: false, cancellationToken);
        await bus.Publish(new ScenarioCompleted { RunId = session.RunId, EndedAt = now }, cancellationToken);
        await session.SaveAsync(state => state with { Over = true }, cancellationToken);
    }
}
