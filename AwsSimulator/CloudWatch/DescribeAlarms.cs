using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Alarms;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>DescribeAlarms by names, prefix, state and action. There are no composite alarms.</summary>
internal sealed class DescribeAlarms : IAwsOperation
{
    private const int MostNames = 100;
    private const string MetricAlarm = "MetricAlarm";
    private const string CompositeAlarm = "CompositeAlarm";

    public string Name => nameof(DescribeAlarms);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var alarms = Wanted(world, request).ToList();
        var (page, next) = Paging.Cut(alarms, request.Text("NextToken"), request.PageSize(), CloudWatchErrors.BadToken);
        return new JsonObject { ["CompositeAlarms"] = new JsonArray(), ["MetricAlarms"] = Json.Array(page.Select(alarm => AlarmView.Of(world, alarm))) }.With("NextToken", next);
    }

    public static string StateOf(Alarm alarm) => alarm.State.Name();

    /// <summary>Whether a request asks for metric alarms, as all do that say nothing.</summary>
    public static bool IsAboutMetrics(AwsRequest request)
    {
        var types = request.Texts("AlarmTypes");
        return types.FirstOrDefault(type => type is not (MetricAlarm or CompositeAlarm)) is { } wrong
            ? throw CloudWatchErrors.Constraint($"[{wrong}]", "alarmTypes", $"satisfy constraint: [Member must satisfy enum value set: [{CompositeAlarm}, {MetricAlarm}]]")
            : types.Count == 0 || types.Contains(MetricAlarm, StringComparer.Ordinal);
    }

    private static IEnumerable<Alarm> Wanted(SimulatedWorld world, AwsRequest request)
    {
        var names = request.Texts("AlarmNames");
        var prefix = request.Text("AlarmNamePrefix");
        if (names.Count > MostNames)
            throw CloudWatchErrors.Constraint($"[{string.Join(", ", names)}]", "alarmNames", $"have length less than or equal to {MostNames}");
        if (names.Count > 0 && prefix is not null)
            throw CloudWatchErrors.Combination("AlarmNamePrefix and AlarmNames cannot both be specified.");

        var state = request.Word("StateValue", "INSUFFICIENT_DATA", "ALARM", "OK");
        var action = request.Text("ActionPrefix");
        var isRelated = request.Text("ChildrenOfAlarmName") is not null || request.Text("ParentsOfAlarmName") is not null;
        return !IsAboutMetrics(request) || isRelated ? [] : world.Alarms.All
            .Where(alarm => names.Count == 0 || names.Contains(alarm.Name, StringComparer.Ordinal))
            .Where(alarm => alarm.Name.StartsWith(prefix ?? "", StringComparison.Ordinal))
            .Where(alarm => state is null || alarm.State.Name() == state)
            .Where(alarm => action is null || alarm.Settings.AlarmActions.Any(arn => arn.StartsWith(action, StringComparison.Ordinal)));
    }
}
