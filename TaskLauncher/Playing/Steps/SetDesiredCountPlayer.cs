using LoadPlatform.Contracts.Scaling;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Ecs;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>
/// Sets the target's desired count, once. That it will, and what the count was, is in the run log before: whoever looks for interference
/// knows the change by it. An engine that goes on with the step tells by the count whether it was set: autoscaling may have moved it
/// since, and that is not undone.
/// </summary>
internal sealed class SetDesiredCountPlayer(TargetService service, PassingTrouble trouble, TimeProvider time) : IStepPlayer
{
    public bool Plays(ScenarioStep step) => step is SetDesiredCountStep;

    public async Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        try
        {
            return await trouble.OutlastAsync(session, () => SetAsync(session, ((SetDesiredCountStep)step).Count, cancellationToken), cancellationToken);
        }
        catch (Exception error) when (CallTally.IsProbeFailure(error) && !cancellationToken.IsCancellationRequested)
        {
            return StepResult.Broken($"ECS refused: {error.Message}");
        }
    }

    private async Task<StepResult> SetAsync(PlaySession session, int count, CancellationToken cancellationToken)
    {
        if (await service.FindDesiredCountAsync(session.Target, cancellationToken) is not { } current)
            return StepResult.Broken($"ECS knows no service {session.Target.Service} in the cluster {session.Target.Cluster}");

        var asked = session.State.DesiredChanges.LastOrDefault(change => change.StepIndex == session.State.Step);
        if (asked is null || (asked.AnsweredAt is null && current == asked.From && current != count))
        {
            asked = await AskAsync(session, current, count, cancellationToken);
            current = count;
        }

        await SayAnsweredAsync(session, asked, cancellationToken);
        return StepResult.Done($"the desired count was {asked.From} before{(current == count ? "" : $"; something else has moved it to {current} since, and it stays there")}");
    }

    private async Task<DesiredCountChange> AskAsync(PlaySession session, int before, int count, CancellationToken cancellationToken)
    {
        var change = new DesiredCountChange { StepIndex = session.State.Step, At = time.GetUtcNow(), From = before, To = count };
        await session.SaveAsync(state => state with { DesiredChanges = [.. state.DesiredChanges, change] }, cancellationToken);
        await AppendAsync(session, "asked", $"The scenario sets the desired count from {before} to {count}", change, cancellationToken);
        await session.ConfirmLeaseAsync(cancellationToken);
        await service.SetDesiredCountAsync(session.Target, count, cancellationToken);
        return change;
    }

    private async Task SayAnsweredAsync(PlaySession session, DesiredCountChange asked, CancellationToken cancellationToken)
    {
        var answered = asked with { AnsweredAt = asked.AnsweredAt ?? time.GetUtcNow() };
        await session.SaveAsync(state => state with { DesiredChanges = [.. state.DesiredChanges.SkipLast(1), answered] }, cancellationToken);
        await AppendAsync(session, "answered", $"The desired count was set to {answered.To}", answered, cancellationToken);
    }

    private static Task AppendAsync(PlaySession session, string what, string message, DesiredCountChange change, CancellationToken cancellationToken) =>
        session.AppendAsync($"desired-count:{session.State.DesiredChanges.Count}:{what}", RunEventTypes.DesiredCountSet, message, change, cancellationToken);
}
