using System.Text.Json.Nodes;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Writing;

/// <summary>Writes metrics and conditions.</summary>
internal static class ConditionWriter
{
    public static void Write(JsonObject map, string metric, Comparison condition, double value, double timeoutSeconds, double forSeconds, Scenario scenario)
    {
        map["metric"] = Metric(metric, scenario);
        map["condition"] = condition.Symbol();
        map["value"] = value;
        map["timeout_seconds"] = timeoutSeconds;
        if (forSeconds > 0)
            map["for_seconds"] = forSeconds;
    }

    /// <summary>A series by its name, or the CloudWatch metric whose series it is.</summary>
    public static JsonNode Metric(string metric, Scenario scenario) => scenario.CloudWatchMetrics.FirstOrDefault(other => other.Series == metric) is { } named ? CloudWatch(named) : JsonValue.Create(metric);

    private static JsonObject CloudWatch(CloudWatchMetric metric)
    {
        var map = new JsonObject { ["namespace"] = metric.Namespace, ["name"] = metric.Name, ["statistic"] = metric.Statistic };
        if (metric.Dimensions.Count > 0)
            map["dimensions"] = new JsonObject(metric.Dimensions.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));
        return map;
    }
}
