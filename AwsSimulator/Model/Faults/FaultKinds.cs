namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Every kind of fault, by its name in a request.</summary>
internal static class FaultKinds
{
    public static IReadOnlyDictionary<string, Func<FaultRequest, Fault>> All { get; } = new SortedDictionary<string, Func<FaultRequest, Fault>>(StringComparer.Ordinal)
    {
        [DeadMetricsLambdaFault.Name] = DeadMetricsLambdaFault.Read,
        [DesiredCountFault.Name] = DesiredCountFault.Read,
        [DroppedConnectionFault.Name] = DroppedConnectionFault.Read,
        [LatencyFault.Name] = LatencyFault.Read,
        [ServerErrorFault.Name] = ServerErrorFault.Read,
        [ThrottlingFault.Name] = ThrottlingFault.Read,
        [LateMetricsFault.Name] = LateMetricsFault.Read,
        [MetricGapFault.Name] = MetricGapFault.Read,
    };
}
