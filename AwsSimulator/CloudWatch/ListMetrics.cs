using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>ListMetrics by namespace, name and dimensions.</summary>
internal sealed class ListMetrics : IAwsOperation
{
    private const int PageSize = 500;

    public string Name => nameof(ListMetrics);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var (ns, name) = (request.Text("Namespace"), request.Text("MetricName"));
        var dimensions = MetricRequests.Dimensions(request).ToList();
        var metrics = world.Metrics.All
            .Select(series => series.Key)
            .Where(key => ns is null || key.Namespace == ns)
            .Where(key => name is null || key.Name == name)
            .Where(key => dimensions.TrueForAll(wanted => key.Dimensions.Any(had => had.Key == wanted.Key && (wanted.Value.Length == 0 || had.Value == wanted.Value))))
            .ToList();
        var (page, next) = Paging.Cut(metrics, request.Text("NextToken"), PageSize, "InvalidNextToken");
        var listed = page.Select(key => new JsonObject
        {
            ["Dimensions"] = Json.Array(key.Dimensions.Select(dimension => new JsonObject { ["Name"] = dimension.Key, ["Value"] = dimension.Value })),
            ["MetricName"] = key.Name,
            ["Namespace"] = key.Namespace,
        });
        return new JsonObject { ["Metrics"] = Json.Array(listed) }.With("NextToken", next);
    }
}
