using LoadPlatform.AwsSimulator.Model.Faults;

namespace LoadPlatform.AwsSimulator.Faults;

/// <summary>A fault as the simulator shows it: times in UTC, simulated.</summary>
internal sealed record FaultView(string Id, string Kind, DateTimeOffset From, DateTimeOffset? Until, string State)
{
    public static FaultView Of(Fault fault) => new(fault.Id, fault.Kind, fault.From, fault.Until, fault.State.ToString());
}
