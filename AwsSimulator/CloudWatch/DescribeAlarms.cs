using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Scaling;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>DescribeAlarms by names, prefix and state.</summary>
internal sealed class DescribeAlarms : IAwsOperation
{
    private const int DefaultPage = 50;
    private const int LargestPage = 100;

    public string Name => nameof(DescribeAlarms);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var names = request.Texts("AlarmNames");
        var prefix = request.Text("AlarmNamePrefix") ?? "";
        var state = request.Text("StateValue");
        var alarms = world.Autoscaler.Alarms
            .Where(alarm => names.Count == 0 || names.Contains(alarm.Name, StringComparer.Ordinal))
            .Where(alarm => alarm.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(alarm => state is null || StateOf(alarm) == state)
            .ToList();
        var (page, next) = Paging.Cut(alarms, request.Text("NextToken"), Math.Clamp(request.Integer("MaxRecords") ?? DefaultPage, 1, LargestPage), "InvalidNextToken");
        return new JsonObject { ["CompositeAlarms"] = new JsonArray(), ["MetricAlarms"] = Json.Array(page.Select(alarm => Of(world, alarm))) }.With("NextToken", next);
    }

    public static string StateOf(Alarm alarm) => alarm.State switch
    {
        AlarmState.Alarm => "ALARM",
        AlarmState.Ok => "OK",
        _ => "INSUFFICIENT_DATA",
    };

    private static JsonObject Of(SimulatedWorld world, Alarm alarm) => new()
    {
        ["ActionsEnabled"] = true,
        ["AlarmActions"] = Json.Texts([alarm.PolicyArn]),
        ["AlarmArn"] = world.Arns.Alarm(alarm.Name),
        ["AlarmConfigurationUpdatedTimestamp"] = Json.Time(world.Table.CreatedAt),
        ["AlarmDescription"] = alarm.Description,
        ["AlarmName"] = alarm.Name,
        ["ComparisonOperator"] = alarm.Comparison.ToString(),
        ["DatapointsToAlarm"] = alarm.Periods,
        ["Dimensions"] = Json.Array(alarm.Metric.Dimensions.Select(dimension => new JsonObject { ["Name"] = dimension.Key, ["Value"] = dimension.Value })),
        ["EvaluationPeriods"] = alarm.Periods,
        ["InsufficientDataActions"] = new JsonArray(),
        ["MetricName"] = alarm.Metric.Name,
        ["Namespace"] = alarm.Metric.Namespace,
        ["OKActions"] = new JsonArray(),
        ["Period"] = 60,
        ["StateReason"] = alarm.StateReason,
        ["StateUpdatedTimestamp"] = Json.Time(alarm.StateUpdatedAt),
        ["StateValue"] = StateOf(alarm),
        ["Statistic"] = "Average",
        ["Threshold"] = alarm.Threshold,
        ["TreatMissingData"] = "missing",
    };
}
