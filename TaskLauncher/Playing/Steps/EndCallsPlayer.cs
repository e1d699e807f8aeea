using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>Ends some of the calls, or all.</summary>
internal sealed class EndCallsPlayer(CohortEnder ender) : IStepPlayer
{
    public bool Plays(ScenarioStep step) => step is EndCallsStep or EndAllCallsStep;

    public async Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var live = session.LiveCohorts;
        IReadOnlyList<CohortRecord> ending = step is EndAllCallsStep
            ? live
            : [.. live.Where(cohort => session.Plan.EndedBy(session.State.Step).Any(planned => planned.Name == cohort.Name))];
        if (ending.Count == 0)
            return StepResult.Done("no call was up");

        try
        {
            await ender.EndAsync(session, ending, step is EndCallsStep { Abrupt: true } or EndAllCallsStep { Abrupt: true }, cancellationToken);
        }
        catch (Exception error) when (CallTally.IsProbeFailure(error) && !cancellationToken.IsCancellationRequested)
        {
            return StepResult.Broken(error.Message);
        }

        return StepResult.Done();
    }
}
