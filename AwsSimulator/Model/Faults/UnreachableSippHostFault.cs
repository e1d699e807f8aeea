namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>SSM cannot reach the SIPp host: commands wait until it can, or until their time to be delivered is over.</summary>
internal sealed class UnreachableSippHostFault() : Fault(Name)
{
    public const string Name = "unreachable-sipp-host";

    public static Fault Read(FaultRequest request) => new UnreachableSippHostFault();

    public override void Begin(SimulatedWorld world) => world.Commands.Link.Lose();

    public override void End(SimulatedWorld world)
    {
        if (!world.Faults.Active<UnreachableSippHostFault>().Any())
            world.Commands.Link.Regain();
    }
}
