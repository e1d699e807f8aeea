using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using MassTransit;

namespace LoadPlatform.RunLog.Watching;

/// <summary>Records that a run is to be watched, and that it no longer is. Safe to repeat: what was done is said again.</summary>
/// <param name="watcher">The watcher of this service.</param>
/// <param name="log">The run log.</param>
/// <param name="work">Recorded work.</param>
/// <param name="signal">Wakes a watch that is to end.</param>
/// <param name="clock">The run's clock.</param>
public sealed class WatchControl(IWatcher watcher, IRunLog log, IWorkLog work, WatchSignal signal, TimeProvider clock)
{
    private string Monitor => watcher.Monitor;

    /// <summary>Has a run watched, unless it was told before not to be.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="bus">Publishes what was done before.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task StartAsync(Guid runId, IPublishEndpoint bus, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bus);

        if (await FindStateAsync(runId, cancellationToken) is { StartedAt: not null })
            await bus.Publish(new MonitorStarted { RunId = runId, Monitor = Monitor }, cancellationToken);
        else if (await log.FindAsync<WatchStop>(runId, WatchDocuments.Stop(Monitor), cancellationToken) is null)
            await work.RecordAsync(Monitor, runId, cancellationToken);
    }

    /// <summary>Ends the watching of a run. An order that waits for nothing overrules one that waits for late data.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="scenarioEndedAt">When the scenario ended by itself (UTC, the run's clock); null where it did not.</param>
    /// <param name="reason">Why, for the reader.</param>
    /// <param name="bus">Publishes what was done before.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task StopAsync(Guid runId, DateTimeOffset? scenarioEndedAt, string reason, IPublishEndpoint bus, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bus);

        var standing = await log.FindAsync<WatchStop>(runId, WatchDocuments.Stop(Monitor), cancellationToken);
        if (standing is null || (standing.Settles && scenarioEndedAt is null))
        {
            var stop = new WatchStop { At = clock.GetUtcNow(), ScenarioEndedAt = scenarioEndedAt, Reason = reason };
            await log.WriteAsync(runId, WatchDocuments.Stop(Monitor), stop, cancellationToken: cancellationToken);
        }

        signal.Set(runId);
        if (!await IsBeingWatchedAsync(runId, cancellationToken))
            await bus.Publish(new MonitorStopped { RunId = runId, Monitor = Monitor }, cancellationToken);
    }

    private async Task<bool> IsBeingWatchedAsync(Guid runId, CancellationToken cancellationToken) =>
        await FindStateAsync(runId, cancellationToken) is not { StoppedAt: not null }
        && await work.IsRecordedAsync(Monitor, runId, cancellationToken);

    private Task<WatchState?> FindStateAsync(Guid runId, CancellationToken cancellationToken) =>
        log.FindAsync<WatchState>(runId, WatchDocuments.State(Monitor), cancellationToken);
}
