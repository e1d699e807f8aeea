using System.Globalization;
using System.Text.Json.Nodes;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Criteria;

namespace LoadPlatform.Scenarios.Writing;

/// <summary>Writes one entry of <c>criteria</c>. Steps of its window are named by their numbers: names need not be unique.</summary>
internal static class CriterionWriter
{
    public static JsonObject Write(Criterion criterion, Scenario scenario)
    {
        var map = new JsonObject { ["name"] = criterion.Key, ["metric"] = ConditionWriter.Metric(criterion.Metric, scenario) };
        Add(map, "aggregation", Aggregations.Name(criterion));
        Add(map, "threshold", criterion.Threshold);
        map["condition"] = criterion.Comparison.Symbol();
        map["value"] = criterion.IsRelative ? Relative(criterion.Value) : criterion.Value;
        if (criterion.Window != CriterionWindow.WholeRun)
            map["window"] = Window(criterion.Window);
        Add(map, "for_seconds", criterion.ForSeconds);
        Add(map, "within_seconds", criterion.WithinSeconds);
        Add(map, "over_seconds", criterion.OverSeconds);
        Add(map, "percent_of_time", criterion.PercentOfTime);
        if (criterion.Severity != CriterionSeverity.Fail)
            map["severity"] = criterion.Severity.Name();
        if (criterion.Stop)
            map["stop"] = true;
        return map;
    }

    private static JsonNode Relative(double percent) => JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{(double.IsNegative(percent) ? "" : "+")}{percent:0.######}%"));

    private static JsonObject Window(CriterionWindow window)
    {
        var map = new JsonObject();
        Add(map, window.AfterFromStep ? "after" : "from", window.FromStep + 1);
        Add(map, "to", window.ToStep + 1);
        if (window.SettleSeconds > 0)
            map["settle_seconds"] = window.SettleSeconds;
        return map;
    }

    private static void Add(JsonObject map, string key, JsonNode? value)
    {
        if (value is not null)
            map[key] = value;
    }
}
