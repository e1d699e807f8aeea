using LoadPlatform.RunLog.Runs;
using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.TaskLauncher.Playing.Live;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>Lets the run's time pass, and meanwhile keeps the call counts fresh, says that the engine is at work, and looks whether the run or its scenario is to end.</summary>
internal sealed class RunPacer(IRunLog log, CallTally tally, EarlyEnd early, TimeProvider time, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(10);

    /// <summary>Waits for a moment on the run's clock, or shorter: until it is time to look around again.</summary>
    /// <exception cref="RunEndedException">The run is to end.</exception>
    /// <exception cref="CutShortException">The scenario is to end early.</exception>
    public async Task PassAsync(PlaySession session, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await CheckEndingAsync(session, cancellationToken);
        await tally.RefreshWhenDueAsync(session, cancellationToken);
        await early.CheckAsync(session, cancellationToken);
        if (time.GetUtcNow() >= session.State.LastSeenAt + SignOfLife)
            await session.SaveAsync(state => state, cancellationToken);

        var left = until - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            return;

        using var looking = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(Task.Delay(left, time, looking.Token), Task.Delay(LookInterval, wall, looking.Token));
        await looking.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Looks whether the run is to end before its scenario does.</summary>
    /// <exception cref="RunEndedException">It is.</exception>
    public async Task CheckEndingAsync(PlaySession session, CancellationToken cancellationToken)
    {
        if (await log.FindAsync<RunEndingRequest>(session.RunId, RunDocuments.Ending, cancellationToken) is { } ending)
            throw new RunEndedException(ending);
    }
}
