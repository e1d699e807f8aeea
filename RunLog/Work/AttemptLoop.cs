using LoadPlatform.RunLog.Leases;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LoadPlatform.RunLog.Work;

/// <summary>Attempts work under one lease until it is finished or given up.</summary>
internal sealed class AttemptLoop(ILeasedWork work, IWorkLog log, LeasedWorkOptions options, TimeProvider clock, ILogger logger)
{
    /// <summary>Ends when the work is off the record.</summary>
    /// <exception cref="OperationCanceledException">The lease was lost or the host stops.</exception>
    /// <exception cref="LeaseLostException">A write was refused.</exception>
    public async Task RunAsync(Guid runId, Lease lease, CancellationToken held)
    {
        var failures = 0;
        Exception? lastFailure = null;
        while (true)
        {
            held.ThrowIfCancellationRequested();
            var begun = clock.GetTimestamp();
            try
            {
                await (failures < options.MaxFailures ? work.RunAsync(runId, lease, held) : work.GiveUpAsync(runId, lastFailure!, lease, held));
                await log.CompleteAsync(work.Kind, runId, held);
                return;
            }
            catch (Exception error) when (error is not LeaseLostException && !held.IsCancellationRequested)
            {
                if (failures < options.MaxFailures)
                {
                    lastFailure = error;
                    failures = CountOf(error, failures, clock.GetElapsedTime(begun));
                }

                Report(error, runId, failures);
            }

            await Task.Delay(options.PauseAfter(failures), clock, held);
        }
    }

    private int CountOf(Exception error, int before, TimeSpan lasted) => error switch
    {
        // Nothing can be done while the run log is away; if that lasts, so will the lease not.
        RedisConnectionException => before,
        RedisServerException { Message: var message } when message.StartsWith("LOADING", StringComparison.Ordinal) => before,
        _ => lasted >= options.GoodAttempt ? 1 : before + 1,
    };

    private void Report(Exception error, Guid runId, int failures)
    {
        if (failures < options.MaxFailures)
            logger.LogFailed(error, work.Kind, runId, failures);
        else
            logger.LogGivenUp(error, work.Kind, runId, failures);
    }
}
