using System.Globalization;
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
        // An engine that goes on with the step does not know any more how many were up before it.
        var asked = step is EndCallsStep { Count: var count } && !session.Plan.EndedBy(session.State.Step).Any(planned => session.State.CutOff.Contains(planned.Name)) ? count : 0;
        try
        {
            var isAbrupt = step is EndCallsStep { Abrupt: true } or EndAllCallsStep { Abrupt: true };
            var up = ending.Count == 0 ? 0 : await ender.EndAsync(session, ending, isAbrupt, isUrgent: false, cancellationToken);
            return up < asked
                ? StepResult.Broken(string.Create(CultureInfo.InvariantCulture, $"only {up} of the {asked} calls that it was to end were up"))
                : StepResult.Done(ending.Count == 0 ? "no call was up" : null);
        }
        catch (Exception error) when (CallTally.IsProbeFailure(error) && !cancellationToken.IsCancellationRequested)
        {
            return StepResult.Broken(error.Message);
        }
    }
}
