namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Every kind of fault, by its name in a request.</summary>
internal static class FaultKinds
{
    public static IReadOnlyDictionary<string, Func<FaultRequest, Fault>> All { get; } = new SortedDictionary<string, Func<FaultRequest, Fault>>(StringComparer.Ordinal)
    {
        [DesiredCountFault.Name] = DesiredCountFault.Read,
        [RunTaskFailureFault.Name] = RunTaskFailureFault.Read,
        [CapacityUnavailableFault.Name] = CapacityUnavailableFault.Read,
        [ContainerCrashFault.Name] = ContainerCrashFault.Read,
        [SpotInterruptionFault.Name] = SpotInterruptionFault.Read,
        [ImagePullFailureFault.Name] = ImagePullFailureFault.Read,
        [DeploymentFault.Name] = DeploymentFault.Read,
    };
}
