using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Sipp;

namespace LoadPlatform.TaskLauncher.Sweeping;

/// <summary>
/// Nothing is left behind: recorded before a run's first load, it waits until the run is over and then stops what still runs of it,
/// by what ECS and the SIPp host say, not by what the engine remembers.
/// </summary>
internal sealed class SweepWork(
    IRunLog log,
    RunTasks tasks,
    SippHostClient sipp,
    ServiceIdentity service,
    TimeProvider time,
    [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall,
    ILogger<SweepWork> logger) : ILeasedWork
{
    /// <summary>The kind of this work.</summary>
    public const string WorkKind = "sweep";

    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    public string Kind => WorkKind;

    public async Task RunAsync(Guid runId, Lease lease, CancellationToken cancellationToken)
    {
        while (await log.FindSummaryAsync(runId, cancellationToken) is { IsOver: false })
            await Task.Delay(LookInterval, wall, cancellationToken);

        if (await log.FindAsync<Target>(runId, RunDocuments.Target, cancellationToken) is not { } target)
            return;

        foreach (var arn in await tasks.ListAsync(target, runId, cancellationToken))
        {
            await tasks.StopAsync(target, arn, "LoadPlatform: the run is over", cancellationToken);
            await SayAsync(runId, $"task:{arn}:swept", $"Stopped task {arn}: it was left running after the run", cancellationToken);
        }

        if (target.Sipp is not null && await sipp.CountProcessesAsync(target, runId, cancellationToken) is var left and > 0)
        {
            await sipp.SignalRunAsync(target, runId, "KILL", cancellationToken);
            await SayAsync(runId, "sipp:swept", $"Killed {left} SIPp processes: they were left running after the run", cancellationToken);
        }
    }

    public Task GiveUpAsync(Guid runId, Exception error, CancellationToken cancellationToken) =>
        SayAsync(runId, "sweep:given-up", $"Could not look for what the run left behind: {error.Message}. Look for tasks started by {TaskTokens.StartedBy(runId)} and for SIPp in {SippPaths.Run(runId)}.", cancellationToken);

    private Task SayAsync(Guid runId, string key, string message, CancellationToken cancellationToken)
    {
        SweepWorkMessages.LogSwept(logger, runId, message);
        return log.AppendAsync(runId, new RunEvent { Key = key, Type = RunEventTypes.TaskStopped, At = time.GetUtcNow(), Source = service.Name, Message = message }, cancellationToken);
    }
}
