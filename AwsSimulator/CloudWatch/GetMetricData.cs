using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>GetMetricData: statistics over periods, many queries at once; metric math is not there.</summary>
internal sealed class GetMetricData : IAwsOperation
{
    private const int MostPoints = 100_800;

    public string Name => nameof(GetMetricData);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var queries = MetricQueryReader.Read(request);
        request.Usage.MetricsRequested += queries.Count;
        var (from, to) = Range(request, world.Now);
        var ascending = request.Word("ScanBy", "TimestampDescending", "TimestampAscending") == "TimestampAscending";
        var most = request.Integer("MaxDatapoints") ?? MostPoints;
        if (most is < 1 or > MostPoints)
            throw CloudWatchErrors.Validation($"The parameter MaxDatapoints must be from 1 to {MostPoints}.");

        var returned = queries.Where(query => query.ReturnsData).ToList();
        var points = returned.SelectMany(query => Points(world, query, from, to, ascending).Select(point => (query.Id, point.Time, point.Value))).ToList();
        var (page, next) = Paging.Cut(points, request.Text("NextToken"), most, CloudWatchErrors.BadToken);

        var last = page.Count > 0 ? page[^1] : default;
        var unread = next is null ? [] : points.Skip(points.LastIndexOf(last) + 1).Select(point => point.Id).ToHashSet(StringComparer.Ordinal);
        var shown = page.ToLookup(point => point.Id, StringComparer.Ordinal);
        var results = returned.Select(query => new JsonObject
        {
            ["Id"] = query.Id,
            ["Label"] = query.Label,
            ["StatusCode"] = unread.Contains(query.Id) ? "PartialData" : "Complete",
            ["Timestamps"] = Json.Array(shown[query.Id].Select(point => Json.Time(point.Time))),
            ["Values"] = Json.Array(shown[query.Id].Select(point => (JsonNode)point.Value)),
        });
        return new JsonObject { ["Messages"] = new JsonArray(), ["MetricDataResults"] = Json.Array(results) }.With("NextToken", next);
    }

    private static (DateTimeOffset From, DateTimeOffset To) Range(AwsRequest request, DateTimeOffset now)
    {
        var from = request.Time("StartTime") ?? throw CloudWatchErrors.Validation("The parameter StartTime is required.");
        var to = request.Time("EndTime") ?? throw CloudWatchErrors.Validation("The parameter EndTime is required.");
        if (from == to)
            throw CloudWatchErrors.Validation("The parameter StartTime must not equal parameter EndTime.");
        return from < to ? (CloudWatchReading.Rounded(from, now), to) : throw CloudWatchErrors.Validation("The parameter EndTime must be greater than StartTime.");
    }

    private static IEnumerable<(DateTimeOffset Time, double Value)> Points(SimulatedWorld world, MetricQuery query, DateTimeOffset from, DateTimeOffset to, bool ascending)
    {
        var points = MetricPeriods.Of(world.Metrics.Between(query.Metric, query.Unit, from, to), from, query.Period)
            .Select(period => (period.Start, Value: Statistic.Of(query.Statistic, period.Samples)))
            .Where(point => point.Value is not null)
            .Select(point => (point.Start, point.Value!.Value));
        return ascending ? points : points.Reverse();
    }
}
