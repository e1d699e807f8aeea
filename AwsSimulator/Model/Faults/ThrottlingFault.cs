namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>AWS refuses calls as one too many.</summary>
internal sealed class ThrottlingFault(WireScope scope) : WireFault(Name, scope)
{
    public const string Name = "throttling";

    public static Fault Read(FaultRequest request) => new ThrottlingFault(WireScope.Read(request));
}
