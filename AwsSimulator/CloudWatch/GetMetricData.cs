using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>GetMetricData: statistics over periods, many queries at once; metric math is not there.</summary>
internal sealed class GetMetricData : IAwsOperation
{
    private const int MostQueries = 500;
    private const int MostPoints = 100_800;

    public string Name => nameof(GetMetricData);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var queries = request.Objects("MetricDataQueries");
        var (from, to) = (request.Time("StartTime"), request.Time("EndTime"));
        if (queries.Count is 0 or > MostQueries)
            throw AwsException.Validation($"The collection MetricDataQueries must have between 1 and {MostQueries} members.");
        if (from is null || to is null)
            throw new AwsException("MissingRequiredParameterException", "StartTime and EndTime are required.");
        if (from >= to)
            throw AwsException.Validation("The parameter StartTime must be less than the parameter EndTime.");

        var ascending = request.Text("ScanBy") == "TimestampAscending";
        var points = queries.Where(query => query.Flag("ReturnData", otherwise: true))
            .SelectMany(query => Points(world, query, from.Value, to.Value, ascending))
            .ToList();
        var (page, next) = Paging.Cut(points, request.Text("NextToken"), Math.Clamp(request.Integer("MaxDatapoints") ?? MostPoints, 1, MostPoints), "InvalidNextToken");

        var unfinished = next is null ? null : page.Count > 0 ? page[^1].Id : null;
        var results = queries.Where(query => query.Flag("ReturnData", otherwise: true))
            .Select(query => Result(query, [.. page.Where(point => point.Id == query.Text("Id"))], unfinished));
        return new JsonObject { ["Messages"] = new JsonArray(), ["MetricDataResults"] = Json.Array(results) }.With("NextToken", next);
    }

    private static IEnumerable<DataPoint> Points(SimulatedWorld world, AwsRequest query, DateTimeOffset from, DateTimeOffset to, bool ascending)
    {
        var id = query.Required("Id");
        if (query.Object("MetricStat") is not { } stat)
            throw AwsException.Validation($"The simulator has no metric math: the query {id} has no MetricStat.");

        var period = stat.Integer("Period") ?? 0;
        if (period < 60 || period % 60 != 0)
            throw AwsException.Validation("The parameter Period must be a multiple of 60.");

        var statistic = stat.Required("Stat");
        if (!Statistic.IsKnown(statistic))
            throw AwsException.Validation($"The value {statistic} for parameter Stat is not supported.");

        var key = MetricRequests.Metric(stat.Object("Metric") ?? throw AwsException.Validation("The parameter Metric is required."));
        var start = Minutes.Floor(from);
        var length = TimeSpan.FromSeconds(period);
        var buckets = (world.Metrics.Find(key)?.Between(start, to, world.Now) ?? [])
            .GroupBy(point => (point.Minute - start).Ticks / length.Ticks)
            .Select(bucket => new DataPoint(id, start + (length * bucket.Key), Statistic.Of(statistic, [.. bucket.SelectMany(point => point.Samples)])));
        return ascending ? buckets : buckets.Reverse();
    }

    private static JsonObject Result(AwsRequest query, IReadOnlyList<DataPoint> points, string? unfinished) => new()
    {
        ["Id"] = query.Text("Id"),
        ["Label"] = query.Text("Label") ?? query.Object("MetricStat")?.Object("Metric")?.Text("MetricName") ?? "",
        ["StatusCode"] = query.Text("Id") == unfinished ? "PartialData" : "Complete",
        ["Timestamps"] = Json.Array(points.Select(point => Json.Time(point.Time))),
        ["Values"] = Json.Array(points.Select(point => (JsonNode)point.Value)),
    };
}
