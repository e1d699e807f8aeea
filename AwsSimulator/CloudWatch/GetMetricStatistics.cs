using System.Globalization;
using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>GetMetricStatistics: several statistics of one metric. As on AWS, the datapoints come in no order.</summary>
internal sealed class GetMetricStatistics : IAwsOperation
{
    private const int MostPoints = 1440;

    public string Name => nameof(GetMetricStatistics);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var metric = MetricRequests.Metric(request);
        var (from, to) = (request.Time("StartTime") ?? throw CloudWatchErrors.Missing("StartTime"), request.Time("EndTime") ?? throw CloudWatchErrors.Missing("EndTime"));
        var period = MetricQueryReader.Period(request.Integer("Period") ?? throw CloudWatchErrors.Missing("Period"), "Period");
        if (from >= to)
            throw CloudWatchErrors.Value("The parameter StartTime must be less than the parameter EndTime.");
        if (Math.Ceiling((to - from) / period) is var asked and > MostPoints)
            throw CloudWatchErrors.Combination(string.Create(CultureInfo.InvariantCulture, $"You have requested up to {asked:N0} datapoints, which exceeds the limit of {MostPoints:N0}. You may reduce the datapoints requested by increasing Period, or decreasing the time range."));

        var (simple, extended) = Statistics(request);
        var start = CloudWatchReading.Rounded(from, world.Now);
        var unit = MetricRequests.Unit(request);
        var datapoints = world.Metrics.Find(metric).Where(series => unit is null || series.Unit == unit)
            .SelectMany(series => MetricPeriods.Of(series.Between(start, to), start, period).Select(point => (series.Unit, point.Start, point.Samples)))
            .OrderBy(point => Scatter(point.Start))
            .Select(point => Datapoint(point.Unit, point.Start, point.Samples, simple, extended));
        return new JsonObject { ["Datapoints"] = Json.Array(datapoints), ["Label"] = metric.Name };
    }

    private static (IReadOnlyList<string> Simple, IReadOnlyList<string> Extended) Statistics(AwsRequest request)
    {
        var (simple, extended) = (request.Texts("Statistics"), request.Texts("ExtendedStatistics"));
        if (simple.Count == 0 && extended.Count == 0)
            throw CloudWatchErrors.Combination("At least one of the parameters Statistics and ExtendedStatistics must be specified.");
        if (simple.FirstOrDefault(name => !Statistic.IsSimple(name)) is { } wrong)
            throw CloudWatchErrors.InvalidValue(wrong, "Statistics");
        if (extended.FirstOrDefault(name => !Statistic.IsExtended(name)) is { } unknown)
            throw CloudWatchErrors.Value($"The value {unknown} for parameter ExtendedStatistics is not supported.");
        return (simple, extended);
    }

    private static JsonObject Datapoint(string unit, DateTimeOffset start, MetricSamples samples, IReadOnlyList<string> simple, IReadOnlyList<string> extended)
    {
        var datapoint = new JsonObject { ["Timestamp"] = Json.Time(start), ["Unit"] = unit };
        foreach (var name in simple)
            datapoint[name] = Statistic.Of(name, samples);

        var values = extended.Select(name => (name, Value: Statistic.Of(name, samples))).Where(pair => pair.Value is not null).ToList();
        if (values.Count > 0)
            datapoint["ExtendedStatistics"] = new JsonObject(values.Select(pair => KeyValuePair.Create(pair.name, (JsonNode?)pair.Value!.Value)));
        return datapoint;
    }

    /// <summary>An order that looks like none and stays the same.</summary>
    private static long Scatter(DateTimeOffset start) => start.ToUnixTimeSeconds() * 2_654_435_761 % 1_000_003;
}
