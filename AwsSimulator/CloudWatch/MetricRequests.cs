using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>Metrics as requests name them.</summary>
internal static class MetricRequests
{
    public static MetricKey Metric(AwsRequest metric) => MetricKey.Of(metric.Required("Namespace"), metric.Required("MetricName"), Dimensions(metric));

    public static IEnumerable<KeyValuePair<string, string>> Dimensions(AwsRequest request) =>
        request.Objects("Dimensions").Select(dimension => KeyValuePair.Create(dimension.Required("Name"), dimension.Text("Value") ?? ""));
}
