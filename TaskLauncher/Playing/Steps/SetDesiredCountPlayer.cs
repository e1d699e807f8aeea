using Amazon.ECS;
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
internal sealed class SetDesiredCountPlayer(TargetService service, TimeProvider time) : IStepPlayer
{
    public bool Plays(ScenarioStep step) => step is SetDesiredCountStep;

    public async Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var count = ((SetDesiredCountStep)step).Count;
        try
        {
            if (await service.FindDesiredCountAsync(session.Target, cancellationToken) is not { } current)
                return StepResult.Broken($"ECS knows no service {session.Target.Service} in the cluster {session.Target.Cluster}");

            var intent = session.State.DesiredChanges.LastOrDefault(change => change.StepIndex == session.State.Step);
            if (intent is null || (current == intent.From && current != count))
                return await SetAsync(session, current, count, cancellationToken);

            return StepResult.Done(current == count ? Before(intent) : $"{Before(intent)}; something else has moved it to {current} since, and it stays there");
        }
        catch (AmazonECSException error)
        {
            return StepResult.Broken($"ECS refused: {error.Message}");
        }
    }

    private static string Before(DesiredCountChange change) => $"the desired count was {change.From} before";

    private async Task<StepResult> SetAsync(PlaySession session, int before, int count, CancellationToken cancellationToken)
    {
        var change = new DesiredCountChange { StepIndex = session.State.Step, At = time.GetUtcNow(), From = before, To = count };
        await session.SaveAsync(state => state with { DesiredChanges = [.. state.DesiredChanges, change] }, cancellationToken);
        await session.AppendAsync(
            $"desired-count:{session.State.DesiredChanges.Count}", RunEventTypes.DesiredCountSet, $"The scenario sets the desired count from {before} to {count}", change, cancellationToken);
        await session.ConfirmLeaseAsync(cancellationToken);
        await service.SetDesiredCountAsync(session.Target, count, cancellationToken);
        return StepResult.Done(Before(change));
    }
}
