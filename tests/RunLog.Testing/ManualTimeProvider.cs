namespace LoadPlatform.RunLog.Testing;

/// <summary>A clock that a test moves by hand. Timers fire, in order, while it is moved; the clock reads their due time while they do.</summary>
/// <param name="start">Where it begins (UTC).</param>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start;

    /// <summary>Makes a clock that begins at 2026-01-01T00:00:00Z.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait to fire.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
                return _timers.Count(timer => timer.DueAt is not null);
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        lock (_gate)
            _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock forward, firing every timer that comes due.</summary>
    /// <param name="by">How far.</param>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (NextDue(end) is { } timer)
            timer.Fire();

        lock (_gate)
            _now = end;
    }

    /// <summary>Moves the clock to the next timer's due time and fires it. Does nothing where no timer waits.</summary>
    /// <returns>Whether one fired.</returns>
    public bool AdvanceToNext()
    {
        if (NextDue(DateTimeOffset.MaxValue) is not { } timer)
            return false;

        timer.Fire();
        return true;
    }

    /// <summary>Moves the clock from timer to timer until something is so. What waits in between runs in the thread pool.</summary>
    /// <param name="condition">What is waited for.</param>
    /// <exception cref="TimeoutException">It was not so within 30 s of real time.</exception>
    public async Task AdvanceUntilAsync(Func<bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);

        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            if (late.IsCancellationRequested)
                throw new TimeoutException("What was waited for did not come about.");
            if (!AdvanceToNext())
                await Task.Yield();
        }
    }

    /// <summary>Waits, without moving the clock, until somebody waits for it: what was woken has then done its work.</summary>
    /// <exception cref="TimeoutException">Nobody did within 30 s of real time.</exception>
    public async Task WaitForTimerAsync()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Waiting == 0)
        {
            if (late.IsCancellationRequested)
                throw new TimeoutException("Nobody waits for the clock.");
            await Task.Yield();
        }
    }

    private ManualTimer? NextDue(DateTimeOffset end)
    {
        lock (_gate)
        {
            var timer = _timers.Where(candidate => candidate.DueAt <= end).MinBy(candidate => candidate.DueAt);
            if (timer?.DueAt > _now)
                _now = timer.DueAt.Value;
            timer?.Rearm();
            return timer;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset? DueAt { get; private set; }

        public void Fire() => callback(state);

        public void Rearm() => DueAt = _period > TimeSpan.Zero ? DueAt + _period : null;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                _period = period;
                DueAt = dueTime < TimeSpan.Zero ? null : clock._now + dueTime;
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
