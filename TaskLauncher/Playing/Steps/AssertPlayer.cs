using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.ServiceDefaults.Clock;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>Judges an assertion live, on the samples of the run log, until it holds, is broken, or no data can be hoped for.</summary>
internal sealed class AssertPlayer(
    RunPacer pacer, SampleReader samples, TimeProvider time, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall) : IStepPlayer
{
    /// <summary>A watcher that died is back, and has filled in what can be filled in, within this real time.</summary>
    private static readonly TimeSpan WatcherRestart = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(2);

    public bool Plays(ScenarioStep step) => step is AssertStep;

    public async Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var assert = (AssertStep)step;
        var cursor = samples.Open(session.RunId);
        long? silentSince = null;
        while (true)
        {
            var reading = AssertionJudge.Evaluate(assert, startedAt, time.GetUtcNow(), await cursor.ReadAsync(cancellationToken));
            if (reading.State is AssertionState.Holds or AssertionState.Broken)
                return Result(reading.Outcome);

            // The series is silent: a watcher may be restarting. Time on the run's clock may run fast, a restart does not.
            if (reading.State == AssertionState.NoData)
            {
                silentSince ??= wall.GetTimestamp();
                if (wall.GetElapsedTime(silentSince.Value) > WatcherRestart)
                    return Result(reading.Outcome);
            }

            await pacer.PassAsync(session, time.GetUtcNow() + LookInterval, cancellationToken);
        }
    }

    private static StepResult Result(AssertionOutcome outcome)
    {
        var detail = outcome.Holds switch
        {
            true => $"held, {outcome.Actual} at {outcome.FirstTrueAt:HH:mm:ss}",
            false => $"expected {outcome.Expected}, {outcome.Reason}",
            null => $"no verdict: {outcome.Reason}",
        };
        return new StepResult(outcome.Holds == true, Detail: detail, Assertion: outcome);
    }
}
