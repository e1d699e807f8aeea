using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.TaskLauncher.Locust;
using LoadPlatform.TaskLauncher.Playing.Live;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>Lets the run's time pass, and meanwhile keeps the load generators' counts fresh, says that the engine is at work, and looks whether the scenario is to end early.</summary>
internal sealed class RunPacer(CallTally tally, SwarmTally swarms, EarlyEnd early, TimeProvider time, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(10);

    /// <summary>Waits for a moment on the run's clock, or shorter: until it is time to look around again.</summary>
    /// <exception cref="CutShortException">The scenario is to end early.</exception>
    public async Task PassAsync(PlaySession session, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await tally.RefreshWhenDueAsync(session, cancellationToken);
        await swarms.RefreshWhenDueAsync(session, cancellationToken);
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
}
