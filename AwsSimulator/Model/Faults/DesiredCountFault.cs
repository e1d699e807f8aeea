namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Somebody changes the service's desired count by hand, once.</summary>
internal sealed class DesiredCountFault(int desired) : Fault(Name)
{
    public const string Name = "desired-count";

    public static Fault Read(FaultRequest request) => new DesiredCountFault(request.Integer("desired", 0, 1000) ?? request.Missing<int>("desired"));

    public override void Begin(SimulatedWorld world) => world.Estate.Scaled.SetDesired(desired);
}
