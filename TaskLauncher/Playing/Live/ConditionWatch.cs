using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.ServiceDefaults.Clock;

namespace LoadPlatform.TaskLauncher.Playing.Live;

/// <summary>Looks at a series until a condition holds, is broken, or no data can be hoped for.</summary>
internal sealed class ConditionWatch(RunPacer pacer, TimeProvider time, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
{
    /// <summary>A watcher that died is back, and has filled in what can be filled in, within this real time.</summary>
    private static readonly TimeSpan WatcherRestart = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(2);

    /// <summary>Watches a condition whose time began at <paramref name="startedAt"/>.</summary>
    /// <returns>What came of it; it holds null where there was no data.</returns>
    /// <exception cref="CutShortException">The scenario is to end early.</exception>
    public async Task<AssertionOutcome> WatchAsync(PlaySession session, SeriesCondition condition, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        long? silentSince = null;
        while (true)
        {
            var series = await session.Live.ReadAsync(session.State, cancellationToken);
            var reading = AssertionJudge.Evaluate(condition, startedAt, time.GetUtcNow(), series);
            if (reading.State is AssertionState.Holds or AssertionState.Broken)
                return reading.Outcome;

            // The series is silent: a watcher may be restarting. Time on the run's clock may run fast, a restart does not.
            if (reading.State == AssertionState.NoData)
            {
                silentSince ??= wall.GetTimestamp();
                if (wall.GetElapsedTime(silentSince.Value) > WatcherRestart)
                    return reading.Outcome;
            }

            await pacer.PassAsync(session, time.GetUtcNow() + LookInterval, cancellationToken);
        }
    }

    /// <summary>What came of a condition, for the reader.</summary>
    public static string Describe(AssertionOutcome outcome) => outcome.Holds switch
    {
        true => $"held, {outcome.Actual} at {outcome.FirstTrueAt:HH:mm:ss}",
        false => $"expected {outcome.Expected}, {outcome.Reason}",
        null => $"no verdict: {outcome.Reason}",
    };
}
