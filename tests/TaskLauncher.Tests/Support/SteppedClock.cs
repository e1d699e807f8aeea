using System.Collections.Concurrent;

namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>
/// A wall clock on which asynchronous work runs on the test's own thread: while the work can go on, time stands still; where it waits for a
/// timer, the clock jumps to the next one. The same work takes the same steps every time, and no real time.
/// </summary>
internal sealed class SteppedClock : TimeProvider
{
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(20);
    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private int _armed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Does something at a later time, while work runs.</summary>
    public void After(TimeSpan delay, Action action) => _ = CreateTimer(
        _ =>
        {
            action();
            _armed++;
        },
        null,
        delay,
        Timeout.InfiniteTimeSpan);

    /// <summary>Runs work to its end.</summary>
    public void Run(Func<Task> work)
    {
        using var context = new QueueContext();
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            var task = work();
            var seen = -1;
            for (context.RunAll(TimeSpan.Zero); !task.IsCompleted; context.RunAll(TimeSpan.Zero))
            {
                // No new timer since the last step: what that step woke is still on its way, on another thread.
                if (_armed != seen)
                {
                    seen = _armed;
                    Fire();
                }
                else if (!context.RunAll(Stuck))
                {
                    throw new TimeoutException("The work waits for something that no timer will bring.");
                }
            }

            task.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    private void Fire()
    {
        Timer? next;
        lock (_gate)
        {
            next = _timers.MinBy(timer => timer.DueAt);
            if (next is null)
                return;

            _now = next.DueAt > _now ? next.DueAt : _now;
            _timers.Remove(next);
        }

        next.Callback(next.State);
    }

    private sealed class Timer(SteppedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimerCallback Callback => callback;

        public object? State => state;

        public DateTimeOffset DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (dueTime < TimeSpan.Zero)
                    return true;

                DueAt = clock._now + dueTime;
                clock._timers.Add(this);
                clock._armed++;
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

    private sealed class QueueContext : SynchronizationContext, IDisposable
    {
        private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _queue = [];

        public override void Post(SendOrPostCallback d, object? state) => _queue.Add((d, state));

        /// <summary>Runs what is queued, waiting at most so long for the first of it.</summary>
        public bool RunAll(TimeSpan patience)
        {
            var any = false;
            while (_queue.TryTake(out var posted, any ? TimeSpan.Zero : patience))
            {
                any = true;
                posted.Callback(posted.State);
            }

            return any;
        }

        public void Dispose() => _queue.Dispose();
    }
}
