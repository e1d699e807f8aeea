using System.Collections.Concurrent;

namespace LoadPlatform.ClockLoad;

/// <summary>Makes calls at their times, whether earlier ones have been answered or not.</summary>
internal sealed class LoadDriver(CallMix calls, TimeProvider wall)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>Makes calls for a while and waits for all answers.</summary>
    /// <returns>Each call's time from when it was due until it was answered, and how many failed.</returns>
    public async Task<(IReadOnlyList<TimeSpan> Latencies, int Failures)> RunAsync(int rate, TimeSpan duration)
    {
        var latencies = new ConcurrentBag<TimeSpan>();
        var (failures, sent) = (0, 0);
        var total = (int)(rate * duration.TotalSeconds);
        var running = new List<Task>(total);
        var start = wall.GetTimestamp();
        while (sent < total)
        {
            while (sent < total && wall.GetElapsedTime(start) is var elapsed && elapsed >= Due(sent, rate))
                running.Add(SendAsync(sent++));
            await Task.Delay(Tick, wall);
        }

        await Task.WhenAll(running);
        return ([.. latencies], failures);

        async Task SendAsync(int number)
        {
            // Away from the loop: signing must not hold up the next call.
            if (!await Task.Run(() => calls.SendAsync(number)))
                Interlocked.Increment(ref failures);
            latencies.Add(wall.GetElapsedTime(start) - Due(number, rate));
        }
    }

    private static TimeSpan Due(int number, int rate) => TimeSpan.FromSeconds((double)number / rate);
}
