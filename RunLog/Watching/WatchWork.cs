using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using LoadPlatform.ServiceDefaults;
using MassTransit;
using Microsoft.Extensions.Options;

namespace LoadPlatform.RunLog.Watching;

/// <summary>The leased work of a watcher: watches a run until it is told to end, going on from where another instance stopped.</summary>
/// <param name="watcher">What is done at each look.</param>
/// <param name="log">The run log.</param>
/// <param name="journal">Writes events.</param>
/// <param name="signal">Wakes a watch that is to end.</param>
/// <param name="bus">Says that a watch began or ended.</param>
/// <param name="service">This service.</param>
/// <param name="options">How often to look.</param>
/// <param name="clock">The run's clock.</param>
public sealed class WatchWork(
    IWatcher watcher, IRunLog log, WatchJournal journal, WatchSignal signal, IBus bus, ServiceIdentity service, IOptions<WatchOptions> options, TimeProvider clock) : ILeasedWork
{
    /// <inheritdoc/>
    public string Kind => watcher.Monitor;

    /// <inheritdoc/>
    public async Task RunAsync(Guid runId, Lease lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);

        var state = await log.FindAsync<WatchState>(runId, WatchDocuments.State(watcher.Monitor), cancellationToken) ?? new WatchState();
        if (state.StoppedAt is null)
        {
            var definition = await log.GetDefinitionAsync(runId, cancellationToken);
            var target = await log.FindAsync<Target>(runId, RunDocuments.Target, cancellationToken) ?? definition.Target;
            var run = new WatchRun(runId, target, lease, state);
            if (watcher.Open(run) is { } watch)
                await new WatchLoop(run, watch, watcher.Monitor, log, journal, signal, bus, service, options.Value, clock).RunAsync(cancellationToken);
            else
                await PassOverAsync(run, cancellationToken);
        }

        signal.Forget(runId);
        await bus.Publish(new MonitorStopped { RunId = runId, Monitor = watcher.Monitor }, cancellationToken);
    }

    /// <inheritdoc/>
    public Task GiveUpAsync(Guid runId, Exception error, Lease lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(error);

        signal.Forget(runId);
        return bus.Publish(
            new RunFailed { RunId = runId, Service = service.Name, Reason = $"watching ({watcher.Monitor}) failed too often: {error.Message}" },
            cancellationToken);
    }

    /// <summary>A target without anything to watch must not hold the run up: the watch begins and has settled.</summary>
    private async Task PassOverAsync(WatchRun run, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await journal.WriteAsync(
            run.RunId, RunEventTypes.MonitorStarted, $"monitor-started:{watcher.Monitor}", $"{watcher.Monitor}: the target {run.Target.Name} has nothing to watch", now, cancellationToken: cancellationToken);
        await bus.Publish(new MonitorStarted { RunId = run.RunId, Monitor = watcher.Monitor }, cancellationToken);
        await journal.WriteAsync(
            run.RunId, RunEventTypes.MonitorStopped, $"monitor-stopped:{watcher.Monitor}", $"{watcher.Monitor}: nothing to settle", now, cancellationToken: cancellationToken);
        run.State.StartedAt = now;
        run.State.StoppedAt = now;
        await log.WriteAsync(run.RunId, WatchDocuments.State(watcher.Monitor), run.State, run.Lease, cancellationToken);
    }
}
