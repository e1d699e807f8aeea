namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Every kind of fault, by its name in a request.</summary>
internal static class FaultKinds
{
    public static IReadOnlyDictionary<string, Func<FaultRequest, Fault>> All { get; } = new SortedDictionary<string, Func<FaultRequest, Fault>>(StringComparer.Ordinal)
    {
        [DeadMetricsLambdaFault.Name] = DeadMetricsLambdaFault.Read,
        [DesiredCountFault.Name] = DesiredCountFault.Read,
        [SippDeathFault.Name] = SippDeathFault.Read,
        [SippHangFault.Name] = SippHangFault.Read,
        [StaleHeartbeatsFault.Name] = StaleHeartbeatsFault.Read,
        [UnreachableSippHostFault.Name] = UnreachableSippHostFault.Read,
        [WrongParameterFault.Name] = WrongParameterFault.Read,
        [DroppedConnectionFault.Name] = DroppedConnectionFault.Read,
        [LatencyFault.Name] = LatencyFault.Read,
        [ServerErrorFault.Name] = ServerErrorFault.Read,
        [ThrottlingFault.Name] = ThrottlingFault.Read,
        [LateMetricsFault.Name] = LateMetricsFault.Read,
        [MetricGapFault.Name] = MetricGapFault.Read,
        [RunTaskFailureFault.Name] = RunTaskFailureFault.Read,
        [CapacityUnavailableFault.Name] = CapacityUnavailableFault.Read,
        [ContainerCrashFault.Name] = ContainerCrashFault.Read,
        [SpotInterruptionFault.Name] = SpotInterruptionFault.Read,
        [ImagePullFailureFault.Name] = ImagePullFailureFault.Read,
        [DeploymentFault.Name] = DeploymentFault.Read,
    };
}
