using LoadPlatform.Contracts.Steps;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Sipp;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>Starts SIPp for each cohort of a step. The intent is in the run log before SIPp is started, and the start itself happens once.</summary>
internal sealed class PlaceCallsPlayer(SippHostClient sipp, IWorkLog work, RunPacer pacer, TimeProvider time) : IStepPlayer
{
    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public bool Plays(ScenarioStep step) => step is PlaceCallsStep;

    public async Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var place = (PlaceCallsStep)step;
        await work.RecordAsync(WorkKinds.Sweep, session.RunId, cancellationToken);
        var cohorts = session.Plan.PlacedBy(session.State.Step);
        foreach (var cohort in cohorts)
        {
            if (await StartAsync(session, cohort, place, cancellationToken) is { } failure)
                return StepResult.Broken(failure);

            // Where a step's calls come from several processes, each begins when the one before has placed its calls.
            if (cohort != cohorts[^1])
                await PassAsync(session, StartOf(session, cohort) + (place with { Count = cohort.Count + 1 }).Ramp, cancellationToken);
        }

        return StepResult.Done();
    }

    // An engine that goes on with the step waits for what is left of it only.
    private static DateTimeOffset StartOf(PlaySession session, PlannedCohort cohort) => session.State.Cohorts.Single(record => record.Name == cohort.Name).StartedAt!.Value;

    private async Task PassAsync(PlaySession session, DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (time.GetUtcNow() < until)
            await pacer.PassAsync(session, until, cancellationToken);
    }

    /// <summary>Starts one cohort.</summary>
    /// <returns>Null where it was started; else why not.</returns>
    private async Task<string?> StartAsync(PlaySession session, PlannedCohort cohort, PlaceCallsStep step, CancellationToken cancellationToken)
    {
        if (session.State.Cohorts.Any(record => record.Name == cohort.Name && record.StartedAt is not null))
            return null;

        await IntendAsync(session, cohort, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await session.ConfirmLeaseAsync(cancellationToken);
                await sipp.StartAsync(session.Target, session.RunId, cohort, step, cancellationToken);
                break;
            }
            catch (Exception error) when (CallTally.IsProbeFailure(error) && !cancellationToken.IsCancellationRequested)
            {
                if (attempt == Attempts || error is SippException)
                    return error.Message;

                await Task.Delay(Pause, time, cancellationToken);
            }
        }

        await session.SaveCohortAsync(cohort.Name, record => record with { StartedAt = time.GetUtcNow() }, cancellationToken);
        var started = session.State.Cohorts.Single(record => record.Name == cohort.Name);
        await session.AppendAsync(
            $"cohort:{cohort.Name}:started", RunEventTypes.CohortStarted, $"Cohort {cohort.Name}: SIPp places {cohort.Count} calls from port {cohort.SipPort}", started, cancellationToken);
        return null;
    }

    private static async Task IntendAsync(PlaySession session, PlannedCohort cohort, CancellationToken cancellationToken)
    {
        if (session.State.Cohorts.Any(record => record.Name == cohort.Name))
            return;

        var intent = new CohortRecord { Name = cohort.Name, StepIndex = session.State.Step, Planned = cohort.Count, SipPort = cohort.SipPort };
        await session.SaveAsync(state => state with { Cohorts = [.. state.Cohorts, intent] }, cancellationToken);
    }
}
