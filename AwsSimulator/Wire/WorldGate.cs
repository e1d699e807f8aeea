using LoadPlatform.AwsSimulator.Model;
using Microsoft.Extensions.Options;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>
/// The one way to the world: locks it and brings it to the present first. A world begins some minutes before the present, since a service
/// that is to be tested has been up for a while: its metrics have datapoints and its tasks have heartbeats.
/// </summary>
internal sealed class WorldGate(IOptions<SimulatorOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Uptime = TimeSpan.FromMinutes(10);
    private readonly Lock _lock = new();
    private SimulatedWorld _world = new(options.Value, time.GetUtcNow() - Uptime);

    public T Use<T>(Func<SimulatedWorld, T> use)
    {
        lock (_lock)
        {
            _world.AdvanceTo(time.GetUtcNow());
            return use(_world);
        }
    }

    /// <summary>Begins a new world, with another random seed where one is given.</summary>
    public void Reset(int? seed = null)
    {
        lock (_lock)
            _world = new SimulatedWorld(seed is { } other ? options.Value.With(other) : options.Value, time.GetUtcNow() - Uptime);
    }
}
