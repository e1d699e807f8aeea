namespace LoadPlatform.ClockLoad;

/// <summary>Calls the simulator at a steady rate and meanwhile compares its clock with the right time.</summary>
/// <param name="http">A client of the simulator.</param>
/// <param name="wall">The wall clock.</param>
/// <param name="epoch">The instant (UTC) at which the simulated and the real clock agree.</param>
/// <param name="scale">Simulated seconds per real second.</param>
internal sealed class ClockLoadBench(HttpClient http, TimeProvider wall, DateTimeOffset epoch, double scale)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public async Task<ClockLoadResults> RunAsync(int rate, TimeSpan duration)
    {
        var calls = await CallMix.ReadAsync(http, wall);
        var load = new LoadDriver(calls, wall);
        await load.RunAsync(rate, WarmUp);

        using var end = new CancellationTokenSource();
        var probing = new ClockProbe(http, wall, epoch, scale).RunAsync(end.Token);
        var start = wall.GetTimestamp();
        var (latencies, failures) = await load.RunAsync(rate, duration);
        var elapsed = wall.GetElapsedTime(start);
        await end.CancelAsync();
        return new ClockLoadResults(await probing, latencies, failures, elapsed);
    }
}
