using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Including;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Conditions;

/// <summary>Reads a <c>metric</c>: a series by its name, or a CloudWatch metric.</summary>
internal static class MetricReader
{
    private const int MostDimensions = 30;

    /// <summary>The statistics that have a name; percentiles are written as p95.</summary>
    public static IReadOnlyList<string> Statistics { get; } = ["Average", "Sum", "Minimum", "Maximum", "SampleCount"];

    /// <summary>Reads the metric.</summary>
    /// <returns>The series' canonical name; null where there is no such metric, which was reported.</returns>
    public static string? Read(FieldReader fields, FileScope scope)
    {
        if (fields.Find("metric", required: true, example: "metric: running_task_count") is MapNode map)
            return ReadCloudWatch(map, scope);

        if (!fields.Has("metric") || fields.Text("metric") is not { } name)
            return null;

        var metric = ScenarioMetrics.Canonical(name);
        if (metric is null)
            fields.Error("metric", $"there is no metric '{Words.Shorten(name)}'; {scope.Errors.Suggest(name, ScenarioMetrics.AcceptedNames, ScenarioMetrics.All)}");
        return metric;
    }

    private static string? ReadCloudWatch(MapNode map, FileScope scope)
    {
        var before = scope.Errors.Count;
        var fields = new FieldReader(map, "a CloudWatch metric", scope.Errors);
        var space = fields.Matching("namespace", Forms.MetricNamespace(), "a CloudWatch namespace, as AWS/ECS", required: true, example: "namespace: AWS/ECS");
        var name = fields.Matching("name", Forms.MetricName(), "a metric's name: at most 255 printable ASCII characters", required: true, example: "name: CPUUtilization");
        var metric = new CloudWatchMetric(space ?? "", name ?? "", Statistic(fields, scope.Errors) ?? "") { Dimensions = Dimensions(fields) };
        fields.Finish();
        if (scope.Errors.Count > before || space is null || name is null || metric.Statistic.Length == 0)
            return null;

        Note(metric, fields, scope.State.CloudWatchMetrics);
        return metric.Series;
    }

    private static void Note(CloudWatchMetric metric, FieldReader fields, List<CloudWatchMetric> known)
    {
        if (known.Exists(other => other.Series == metric.Series))
            return;

        known.Add(metric);
        if (known.Count == ReadingLimits.CloudWatchMetrics + 1)
            fields.ErrorAt(fields.Position, $"the scenario names more than {ReadingLimits.CloudWatchMetrics} CloudWatch metrics, each of which is asked for every minute; leave some out.");
    }

    private static string? Statistic(FieldReader fields, ErrorList errors)
    {
        if (fields.Text("statistic", required: true, example: "statistic: Average") is not { } text)
            return null;

        if (Statistics.Contains(text) || Forms.Percentile().IsMatch(text))
            return text;

        fields.Error("statistic", $"there is no statistic '{Words.Shorten(text)}'; {errors.Suggest(text, Statistics, [.. Statistics, "a percentile as p95"])}");
        return null;
    }

    private static Dictionary<string, string> Dimensions(FieldReader fields)
    {
        Dictionary<string, string> dimensions = new(StringComparer.Ordinal);
        var entries = fields.Map("dimensions")?.Entries ?? [];
        if (entries.Count > MostDimensions)
            fields.Error("dimensions", $"a CloudWatch metric has at most {MostDimensions} dimensions, not {entries.Count}.");
        foreach (var (name, position, value) in entries)
        {
            if (!Forms.MetricName().IsMatch(name))
                fields.ErrorAt(position, $"'{Words.Shorten(name)}' is no dimension's name; use at most 255 printable ASCII characters.");
            else if (value is not ScalarNode { IsNull: false } scalar || !Forms.DimensionValue().IsMatch(scalar.Text))
                fields.ErrorAt(value.Position, $"the dimension '{name}' must be text of 1 to 1024 printable ASCII characters, not {value.Kind}.");
            else
                dimensions[name] = scalar.Text;
        }

        return dimensions;
    }
}
