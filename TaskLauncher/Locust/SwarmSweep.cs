using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Playing;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>Stops the swarms that a run left on masters which it did not launch: those that it launched are stopped with their tasks.</summary>
internal sealed class SwarmSweep(IRunLog log, LocustMasters masters, LocustClient locust)
{
    /// <summary>Stops what is on. What the engine was about to start is on record, whether it came to it or not.</summary>
    /// <returns>The swarms that were on: whether they have ended, the next look tells.</returns>
    /// <exception cref="LocustException">A master does not answer though its task runs.</exception>
    public async Task<IReadOnlyList<PlayedSwarm>> StopAsync(Guid runId, Target target, CancellationToken cancellationToken)
    {
        List<PlayedSwarm> stopped = [];
        var state = await log.FindAsync<EngineState>(runId, RunDocuments.Engine, cancellationToken);
        var left = state?.Swarms.Where(swarm => swarm is { IsLaunched: false, Record.EndedAt: null }) ?? [];
        foreach (var swarm in left.DistinctBy(swarm => swarm.MasterArn))
        {
            if (!await masters.IsUpAsync(target, swarm.MasterArn, cancellationToken))
                continue;

            var seen = await locust.ReadAsync(swarm.Master, cancellationToken);
            if (!seen.IsOn && !seen.IsStopping)
                continue;

            await locust.StopAsync(swarm.Master, cancellationToken);
            stopped.Add(swarm);
        }

        return stopped;
    }
}
