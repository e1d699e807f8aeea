using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Alarms;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>DescribeAlarmHistory: states, configurations and actions, newest first.</summary>
internal sealed class DescribeAlarmHistory : IAwsOperation
{
    private const string Ascending = "TimestampAscending";

    public string Name => nameof(DescribeAlarmHistory);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var name = request.Text("AlarmName");
        var type = request.Word("HistoryItemType", AlarmHistoryItem.ConfigurationUpdate, AlarmHistoryItem.StateUpdate, AlarmHistoryItem.Action);
        var (from, to) = (request.Time("StartDate"), request.Time("EndDate"));
        var order = request.Word("ScanBy", "TimestampDescending", Ascending);
        var items = !DescribeAlarms.IsAboutMetrics(request) ? [] : world.Alarms.History.Items
            .Where(item => name is null || item.AlarmName == name)
            .Where(item => type is null || item.Type == type)
            .Where(item => (from is null || item.Timestamp >= from) && (to is null || item.Timestamp <= to))
            .ToList();
        if (order != Ascending)
            items.Reverse();

        var (page, next) = Paging.Cut(items, request.Text("NextToken"), request.PageSize(), CloudWatchErrors.BadToken);
        return new JsonObject { ["AlarmHistoryItems"] = Json.Array(page.Select(Of)) }.With("NextToken", next);
    }

    private static JsonObject Of(AlarmHistoryItem item) => new()
    {
        ["AlarmName"] = item.AlarmName,
        ["AlarmType"] = "MetricAlarm",
        ["HistoryData"] = item.Data,
        ["HistoryItemType"] = item.Type,
        ["HistorySummary"] = item.Summary,
        ["Timestamp"] = Json.Time(item.Timestamp),
    };
}
