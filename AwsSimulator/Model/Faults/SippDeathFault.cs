using LoadPlatform.AwsSimulator.Model.Hosts;

namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>SIPp processes die of a signal, once: no last statistics, and no BYE to anybody.</summary>
internal sealed class SippDeathFault(string? scope) : Fault(Name)
{
    public const string Name = "sipp-death";

    /// <summary>Reads it; scope is a part of the command lines of the processes that are meant, all where it is missing.</summary>
    public static Fault Read(FaultRequest request) => new SippDeathFault(request.Text("scope"));

    public override void Begin(SimulatedWorld world)
    {
        world.Host.RunningWith(scope).ForEach(process => process.Signal(SippProcess.Kill));
        world.Host.SignalReal?.Invoke(SippProcess.Kill, scope);
    }
}
