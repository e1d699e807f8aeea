using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Faults;
using LoadPlatform.AwsSimulator.Wire.Throttling;

namespace LoadPlatform.AwsSimulator.Wire.Faults;

/// <summary>Decides what goes wrong with a call: by the faults at work, and by AWS's rates.</summary>
internal sealed class Disturbances(Throttle throttle)
{
    private static readonly Disturbance None = new(TimeSpan.Zero, IsDroppedBefore: false, IsDroppedAfter: false, Error: null);

    /// <summary>Decides on one call.</summary>
    /// <param name="world">The world, locked.</param>
    /// <param name="service">The service's name.</param>
    /// <param name="operation">The operation's name.</param>
    public Disturbance Of(SimulatedWorld world, string service, string operation)
    {
        var disturbance = None;
        foreach (var fault in world.Faults.Active<WireFault>().Where(fault => fault.Strikes(world.Random, service, operation)))
        {
            disturbance = fault switch
            {
                LatencyFault latency => disturbance with { Delay = disturbance.Delay + latency.Draw(world.Random) },
                DroppedConnectionFault { IsAfter: true } => disturbance with { IsDroppedAfter = true },
                DroppedConnectionFault => disturbance with { IsDroppedBefore = true },
                ServerErrorFault failure => disturbance with { Error = disturbance.Error ?? ServiceErrors.Failed(service, failure.Status) },
                _ => disturbance with { Error = disturbance.Error ?? ServiceErrors.Throttled(service) },
            };
        }

        return disturbance.Error is null && !throttle.Admits(service, operation, world.Now) ? disturbance with { Error = ServiceErrors.Throttled(service) } : disturbance;
    }
}
