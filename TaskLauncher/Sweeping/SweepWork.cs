using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.TaskLauncher.Playing;
using MassTransit;

namespace LoadPlatform.TaskLauncher.Sweeping;

/// <summary>
/// Nothing is left behind: recorded before a run's first load, it waits until the run's scenario has been left and then stops what still runs
/// of it, until nothing does. Where the engine has made sure of that itself, it took this work off the record, and there is nothing to do.
/// </summary>
internal sealed class SweepWork(IRunLog log, IWorkLog work, LoadSweeper sweeper, IBus bus, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall) : ILeasedWork
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>A step that was left in its middle, or had no answer, may have asked for what shows only later: a task that ECS does not list yet, a command on its way.</summary>
    private static readonly TimeSpan Unsure = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    public string Kind => WorkKinds.Sweep;

    public async Task RunAsync(Guid runId, Lease lease, CancellationToken cancellationToken)
    {
        if (!await WaitUntilLeftAsync(runId, cancellationToken))
            return;

        // Without a resolved target nothing was started.
        if (await log.FindAsync<Target>(runId, RunDocuments.Target, cancellationToken) is { } target && !await SweepAsync(runId, target, cancellationToken))
            await sweeper.SayGivenUpAsync(runId, $"for {Patience.TotalHours:0} h it could not be made sure of", cancellationToken);
        else
            await bus.Publish(new LoadSwept { RunId = runId }, cancellationToken);
    }

    public Task GiveUpAsync(Guid runId, Exception error, Lease lease, CancellationToken cancellationToken) => sweeper.SayGivenUpAsync(runId, error.Message, cancellationToken);

    /// <summary>Waits until the run is over, or nobody plays its scenario any more.</summary>
    /// <returns>False where the engine has made sure that nothing is left.</returns>
    private async Task<bool> WaitUntilLeftAsync(Guid runId, CancellationToken cancellationToken)
    {
        while (await work.IsRecordedAsync(WorkKinds.Sweep, runId, cancellationToken))
        {
            if (await log.FindSummaryAsync(runId, cancellationToken) is not { IsOver: false })
                return true;

            // The engine may have made sure between these looks.
            if (await WasPlayedAsync(runId, cancellationToken))
                return await work.IsRecordedAsync(WorkKinds.Sweep, runId, cancellationToken);

            await Task.Delay(LookInterval, wall, cancellationToken);
        }

        return false;
    }

    private async Task<bool> WasPlayedAsync(Guid runId, CancellationToken cancellationToken) =>
        !await work.IsRecordedAsync(ScenarioWork.WorkKind, runId, cancellationToken)
        && await log.FindAsync<EngineState>(runId, RunDocuments.Engine, cancellationToken) is not null;

    /// <summary>Sweeps until a pass that began after the scenario was left finds nothing; a minute later where that left something unsure.</summary>
    /// <returns>False where there was no such pass in a long time.</returns>
    private async Task<bool> SweepAsync(Guid runId, Target target, CancellationToken cancellationToken)
    {
        var begun = wall.GetTimestamp();
        var leftAt = begun;
        var pause = FirstPause;
        while (wall.GetElapsedTime(begun) < Patience)
        {
            var isPlayed = await work.IsRecordedAsync(ScenarioWork.WorkKind, runId, cancellationToken);
            leftAt = isPlayed ? wall.GetTimestamp() : leftAt;
            var engine = await log.FindAsync<EngineState>(runId, RunDocuments.Engine, cancellationToken);
            var isLate = wall.GetElapsedTime(leftAt) >= (engine is { UnsureLaunch: not null } or { StepStartedAt: not null } ? Unsure : TimeSpan.Zero);
            var left = await sweeper.PassAsync(runId, target, cancellationToken);
            if (left == Leftovers.None && !isPlayed && isLate)
                return true;

            await Task.Delay(pause, wall, cancellationToken);
            pause = left == Leftovers.Stopped ? FirstPause : pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }

        return false;
    }
}
