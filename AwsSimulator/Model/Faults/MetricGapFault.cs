namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Datapoints that are published meanwhile never appear in CloudWatch.</summary>
internal sealed class MetricGapFault(MetricScope scope) : Fault(Name)
{
    public const string Name = "metric-gap";

    public MetricScope Scope { get; } = scope;

    public static Fault Read(FaultRequest request) => new MetricGapFault(MetricScope.Read(request));
}
