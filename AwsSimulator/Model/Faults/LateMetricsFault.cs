namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Datapoints that are published meanwhile appear in CloudWatch later than usual.</summary>
internal sealed class LateMetricsFault(MetricScope scope, TimeSpan delay) : Fault(Name)
{
    public const string Name = "late-metrics";

    public MetricScope Scope { get; } = scope;

    /// <summary>How much later, in simulated time.</summary>
    public TimeSpan Delay { get; } = delay;

    public static Fault Read(FaultRequest request) => new LateMetricsFault(MetricScope.Read(request), request.Seconds("delay", least: 1) ?? request.Missing<TimeSpan>("delay"));
}
