using System.Threading.Channels;

namespace AWSSDK.Compat.Tests;

/// <summary>A clock whose timers go off when the test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Channel<ManualTimer> _started = Channel.CreateUnbounded<ManualTimer>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(callback, state, dueTime);
        _started.Writer.TryWrite(timer);
        return timer;
    }

    /// <summary>The next timer that is started with this due time; those with another are passed over.</summary>
    internal async Task<ManualTimer> TimerAsync(TimeSpan due)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (var timer in _started.Reader.ReadAllAsync(patience.Token))
        {
            if (timer.Due == due)
                return timer;
        }

        throw new InvalidOperationException("No such timer was started.");
    }
}
