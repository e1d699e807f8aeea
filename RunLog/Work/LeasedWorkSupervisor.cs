using LoadPlatform.RunLog.Leases;
using LoadPlatform.ServiceDefaults.Clock;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LoadPlatform.RunLog.Work;

/// <summary>
/// Takes leases on recorded work of one kind and does it, all runs at once. Where the host stops or a lease is lost, the work is left
/// to whoever takes the lease next; work that fails is tried again, and given up after too many failures in a row.
/// </summary>
/// <typeparam name="TWork">The work.</typeparam>
/// <param name="work">The work.</param>
/// <param name="log">What is to be done.</param>
/// <param name="leases">Where leases are taken.</param>
/// <param name="signal">Says that there may be new work.</param>
/// <param name="options">How work is taken, held and retried.</param>
/// <param name="clock">The wall clock.</param>
/// <param name="logger">Told what is taken, left and finished.</param>
public sealed class LeasedWorkSupervisor<TWork>(
    TWork work,
    IWorkLog log,
    ILeases leases,
    WorkSignal signal,
    IOptions<LeasedWorkOptions> options,
    [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider clock,
    ILogger<LeasedWorkSupervisor<TWork>> logger) : BackgroundService
    where TWork : class, ILeasedWork
{
    private readonly LeasedWorkOptions _options = options.Value;
    private readonly AttemptLoop _attempts = new(work, log, options.Value, clock, logger);
    private readonly Dictionary<Guid, Task> _running = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var signalled = signal.Next;
            await LookForWorkAsync(stoppingToken);
            await Task.WhenAny(signalled, Task.Delay(_options.PollInterval, clock, stoppingToken));
        }

        await Task.WhenAll(_running.Values);
    }

    private async Task LookForWorkAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var (ended, _) in _running.Where(run => run.Value.IsCompleted).ToList())
                _running.Remove(ended);

            var recorded = await log.ListAsync(work.Kind, stopping);
            var notHere = recorded.Where(runId => !_running.ContainsKey(runId)).ToList();
            await Task.WhenAll(notHere.ConvertAll(runId => TakeAsync(runId, stopping)));
        }
        catch (Exception error)
        {
            if (!stopping.IsCancellationRequested)
                logger.LogNotLooked(error, work.Kind);
        }
    }

    private async Task TakeAsync(Guid runId, CancellationToken stopping)
    {
        var asked = clock.GetTimestamp();
        var lease = await leases.TryAcquireAsync($"{work.Kind}:{runId}", _options.InstanceName, _options.LeaseDuration, stopping);
        if (lease is null)
            return;

        lock (_running)
            _running[runId] = Task.Run(() => HoldAsync(runId, lease, asked, stopping), CancellationToken.None);
    }

    private async Task HoldAsync(Guid runId, Lease lease, long acquiredAt, CancellationToken stopping)
    {
        await using var keeper = new LeaseKeeper(leases, lease, acquiredAt, _options.LeaseDuration, clock, logger, stopping);
        try
        {
            // It may have been finished by another between the look at the record and the lease.
            if (!await log.IsRecordedAsync(work.Kind, runId, keeper.Held))
                return;

            logger.LogBegun(work.Kind, runId, lease.Token);
            await _attempts.RunAsync(runId, lease, keeper.Held);
            logger.LogFinished(work.Kind, runId);
        }
        catch (LeaseLostException lost)
        {
            logger.LogLeft(work.Kind, runId, lost.Message);
        }
        catch (Exception) when (keeper.Held.IsCancellationRequested)
        {
            logger.LogLeft(work.Kind, runId, stopping.IsCancellationRequested ? "this instance stops" : "the lease was lost");
        }
        catch (Exception error)
        {
            // The record could not be read: the next look takes the work again.
            logger.LogNotLooked(error, work.Kind);
        }
    }
}
