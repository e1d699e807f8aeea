using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Playing.Live;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>Waits until a condition holds. Where it does not, what follows can not be played as meant: the scenario ends here.</summary>
internal sealed class WaitUntilPlayer(ConditionWatch watch) : IStepPlayer
{
    public bool Plays(ScenarioStep step) => step is WaitUntilStep;

    public async Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var outcome = await watch.WatchAsync(session, SeriesCondition.Of((WaitUntilStep)step), startedAt, cancellationToken);
        return new StepResult(outcome.Holds == true, CanGoOn: outcome.Holds == true, ConditionWatch.Describe(outcome), outcome);
    }
}
