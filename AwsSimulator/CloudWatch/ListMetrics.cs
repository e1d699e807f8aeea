using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>ListMetrics by namespace, name, dimensions and recent activity. A metric is listed once a datapoint of it can be read.</summary>
internal sealed class ListMetrics : IAwsOperation
{
    private const int PageSize = 500;
    private const int MostDimensions = 10;
    private static readonly TimeSpan Recent = TimeSpan.FromHours(3);

    public string Name => nameof(ListMetrics);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var (ns, name) = (request.Text("Namespace"), request.Text("MetricName"));
        var recent = request.Word("RecentlyActive", "PT3H") is not null;
        var dimensions = request.Objects("Dimensions");
        if (dimensions.Count > MostDimensions)
            throw CloudWatchErrors.TooMany("Dimensions", MostDimensions);

        var wanted = dimensions.Select((dimension, i) => (Name: dimension.Needed("Name", $"Dimensions.member.{i + 1}."), Value: dimension.Text("Value"))).ToList();
        var metrics = world.Metrics.Keys
            .Where(key => ns is null || key.Namespace == ns)
            .Where(key => name is null || key.Name == name)
            .Where(key => wanted.TrueForAll(one => key.Dimensions.Any(had => had.Key == one.Name && (one.Value ?? had.Value) == had.Value)))
            .Where(key => !recent || world.Metrics.Latest(key)?.Minute >= world.Now - Recent)
            .ToList();
        var (page, next) = Paging.Cut(metrics, request.Text("NextToken"), PageSize, CloudWatchErrors.BadToken);
        return new JsonObject { ["Metrics"] = Json.Array(page.Select(Of)) }.With("NextToken", next);
    }

    private static JsonObject Of(MetricKey key) => new()
    {
        ["Dimensions"] = MetricRequests.Dimensions(key),
        ["MetricName"] = key.Name,
        ["Namespace"] = key.Namespace,
    };
}
