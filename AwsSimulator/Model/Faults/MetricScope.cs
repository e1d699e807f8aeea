using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>The metrics that a fault spoils: all of a namespace, one name, or all there are.</summary>
internal sealed record MetricScope(string? Namespace, string? Metric)
{
    public static MetricScope Read(FaultRequest request) => new(request.Text("namespace"), request.Text("metric"));

    public bool Covers(MetricKey key) => (Namespace ?? key.Namespace) == key.Namespace && (Metric ?? key.Name) == key.Name;
}
