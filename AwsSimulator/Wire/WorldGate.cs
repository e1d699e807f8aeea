using LoadPlatform.AwsSimulator.Model;
using Microsoft.Extensions.Options;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>
/// The one way to the world: locks it and brings it to the present first. A world begins some minutes before the present, since a service
/// that is to be tested has been up for a while: its metrics have datapoints and its tasks have heartbeats.
/// </summary>
internal sealed class WorldGate
{
    private static readonly TimeSpan Uptime = TimeSpan.FromMinutes(10);
    private readonly Lock _lock = new();
    private readonly IOptions<SimulatorOptions> _options;
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<IWorldHost> _hosts;
    private SimulatedWorld _world;

    public WorldGate(IOptions<SimulatorOptions> options, TimeProvider time, IEnumerable<IWorldHost> hosts)
    {
        (_options, _time, _hosts) = (options, time, [.. hosts]);
        lock (_lock)
            _world = Begin(options.Value);
    }

    public T Use<T>(Func<SimulatedWorld, T> use)
    {
        lock (_lock)
        {
            _world.AdvanceTo(_time.GetUtcNow());
            return use(_world);
        }
    }

    /// <summary>Begins a new world, with another random seed where one is given.</summary>
    public void Reset(int? seed = null)
    {
        lock (_lock)
            _world = Begin(seed is { } other ? _options.Value.With(other) : _options.Value);
    }

    private SimulatedWorld Begin(SimulatorOptions options)
    {
        var world = new SimulatedWorld(options, _time.GetUtcNow() - Uptime);
        foreach (var host in _hosts)
            host.Attach(world);
        return world;
    }
}
