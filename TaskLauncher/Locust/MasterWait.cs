using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Playing;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>Waits until a Locust master answers and has its workers.</summary>
internal sealed class MasterWait(LocustMasters masters, LocustClient locust, RunPacer pacer, TimeProvider time)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(2);

    /// <summary>Waits for the master of a step.</summary>
    /// <returns>The master with what it said; or why there is none that can start users.</returns>
    public async Task<(MasterSearch Search, LocustStatistics? Seen)> WaitAsync(PlaySession session, SwarmStep step, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var workers = ExpectedWorkers.Of(step.LaunchStep is { } launch ? session.Scenario.Steps[launch] as LaunchTaskStep : null);
        while (true)
        {
            var (search, seen) = await LookAsync(session, step, workers, cancellationToken);
            if (seen is not null || !search.MayCome)
                return (search, seen);

            if (time.GetUtcNow() > until)
                return (search with { Problem = $"No Locust master could start users within {ScenarioEstimate.SwarmAllowanceSeconds:0} s: {search.Problem}" }, null);

            await pacer.PassAsync(session, time.GetUtcNow() + LookInterval, cancellationToken);
        }
    }

    private async Task<(MasterSearch Search, LocustStatistics? Seen)> LookAsync(PlaySession session, SwarmStep step, int workers, CancellationToken cancellationToken)
    {
        try
        {
            var search = await masters.FindAsync(session.Target, session.State.Tasks, step, cancellationToken);
            if (search.Master is null)
                return (search, null);

            var seen = await locust.ReadAsync(search.Master.Address, cancellationToken);
            return seen.Workers is null || seen.Workers >= workers
                ? (search, seen)
                : (new MasterSearch(Master: null, $"{seen.Workers} of {workers} workers are connected to the master at {search.Master.Address}.", MayCome: true), null);
        }
        catch (Exception error) when (CallTally.IsProbeFailure(error) && !cancellationToken.IsCancellationRequested)
        {
            return (new MasterSearch(Master: null, error.Message, MayCome: true), null);
        }
    }
}
