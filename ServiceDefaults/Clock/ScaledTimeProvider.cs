namespace LoadPlatform.ServiceDefaults.Clock;

/// <summary>
/// A clock that runs <paramref name="scale"/> times as fast as <paramref name="real"/> and agrees with it at <paramref name="epoch"/>.
/// Processes on one machine that are given the same epoch and scale read the same time.
/// </summary>
/// <param name="real">The clock to scale.</param>
/// <param name="epoch">The instant (UTC) at which both clocks agree.</param>
/// <param name="scale">Simulated seconds per real second, above zero.</param>
public sealed class ScaledTimeProvider(TimeProvider real, DateTimeOffset epoch, double scale) : TimeProvider
{
    private static readonly TimeSpan ShortestTimer = TimeSpan.FromMilliseconds(1);

    /// <summary>Timestamps are scaled from here: those of a machine that has been up for long would not fit when multiplied.</summary>
    private readonly long _origin = real.GetTimestamp();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => epoch + ((real.GetUtcNow() - epoch) * scale);

    /// <inheritdoc/>
    public override long TimestampFrequency => real.TimestampFrequency;

    /// <inheritdoc/>
    public override long GetTimestamp() => _origin + (long)((real.GetTimestamp() - _origin) * scale);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(real.CreateTimer(callback, state, Shrink(dueTime), Shrink(period)), Shrink);

    private TimeSpan Shrink(TimeSpan simulated)
    {
        if (simulated == Timeout.InfiniteTimeSpan || simulated == TimeSpan.Zero)
            return simulated;

        var shrunk = simulated / scale;
        return shrunk < ShortestTimer ? ShortestTimer : shrunk;
    }

    private sealed class ScaledTimer(ITimer timer, Func<TimeSpan, TimeSpan> shrink) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(shrink(dueTime), shrink(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
