namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Every kind of fault, by its name in a request.</summary>
internal static class FaultKinds
{
    public static IReadOnlyDictionary<string, Func<FaultRequest, Fault>> All { get; } = new SortedDictionary<string, Func<FaultRequest, Fault>>(StringComparer.Ordinal)
    {
        [DesiredCountFault.Name] = DesiredCountFault.Read,
        [SippDeathFault.Name] = SippDeathFault.Read,
        [SippHangFault.Name] = SippHangFault.Read,
        [StaleHeartbeatsFault.Name] = StaleHeartbeatsFault.Read,
        [UnreachableSippHostFault.Name] = UnreachableSippHostFault.Read,
        [WrongParameterFault.Name] = WrongParameterFault.Read,
    };
}
