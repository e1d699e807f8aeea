using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Playing.Live;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>Judges an assertion live; the scenario goes on whatever came of it.</summary>
internal sealed class AssertPlayer(ConditionWatch watch) : IStepPlayer
{
    public bool Plays(ScenarioStep step) => step is AssertStep;

    public async Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var outcome = await watch.WatchAsync(session, SeriesCondition.Of((AssertStep)step), startedAt, cancellationToken);
        return new StepResult(outcome.Holds == true, Detail: ConditionWatch.Describe(outcome), Assertion: outcome);
    }
}
