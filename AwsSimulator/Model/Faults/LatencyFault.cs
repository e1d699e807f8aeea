namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Answers come late.</summary>
/// <param name="seconds">By how much, in simulated seconds.</param>
/// <param name="spread">The relative spread: 0.5 is up to half as much more or less.</param>
/// <param name="scope">The calls that it strikes.</param>
internal sealed class LatencyFault(double seconds, double spread, WireScope scope) : WireFault(Name, scope)
{
    public const string Name = "latency";
    private const double Longest = 3600;

    public static Fault Read(FaultRequest request) =>
        new LatencyFault(request.Number("seconds", 0, Longest) ?? request.Missing<double>("seconds"), request.Number("spread", 0, 1) ?? 0, WireScope.Read(request));

    /// <summary>One call's delay. Draws a random number only where there is a spread.</summary>
    public TimeSpan Draw(Random random) => TimeSpan.FromSeconds(spread > 0 ? seconds * (1 + (spread * ((2 * random.NextDouble()) - 1))) : seconds);
}
