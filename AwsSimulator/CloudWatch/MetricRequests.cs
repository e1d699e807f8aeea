using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>Metrics as requests name them, and as answers do.</summary>
internal static class MetricRequests
{
    public const int MostDimensions = 30;

    /// <summary>The metric that a request names. <paramref name="place"/> is the path to it, for errors.</summary>
    public static MetricKey Metric(AwsRequest metric, string place = "") =>
        MetricKey.Of(Namespace(metric, place), metric.Needed("MetricName", place), Dimensions(metric, place));

    public static string Namespace(AwsRequest metric, string place = "") =>
        metric.Needed("Namespace", place) is var name && name[0] != ':' ? name : throw CloudWatchErrors.InvalidValue(name, $"{place}Namespace");

    /// <summary>A metric's dimensions: all with a value, each once.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Dimensions(AwsRequest metric, string place = "")
    {
        var all = metric.Objects("Dimensions");
        if (all.Count > MostDimensions)
            throw CloudWatchErrors.TooMany($"{place}Dimensions", MostDimensions);

        var read = all.Select((dimension, i) => Dimension(dimension, $"{place}Dimensions.member.{i + 1}.")).ToList();
        return read.DistinctBy(dimension => dimension.Key).Count() == read.Count
            ? read
            : throw CloudWatchErrors.Value($"The parameter {place}Dimensions has two dimensions of one name.");
    }

    /// <summary>A unit, or null where none is given.</summary>
    public static string? Unit(AwsRequest request, string place = "") => request.Text("Unit") switch
    {
        null => null,
        var unit when Units.IsKnown(unit) => unit,
        var unit => throw CloudWatchErrors.InvalidValue(unit, $"{place}Unit"),
    };

    public static JsonArray Dimensions(MetricKey key) =>
        Json.Array(key.Dimensions.Select(dimension => new JsonObject { ["Name"] = dimension.Key, ["Value"] = dimension.Value }));

    private static KeyValuePair<string, string> Dimension(AwsRequest dimension, string place) =>
        KeyValuePair.Create(dimension.Needed("Name", place), dimension.Needed("Value", place));
}
