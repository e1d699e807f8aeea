using Amazon.CloudWatch.Model;
using LoadPlatform.MetricsWatcher.Alarms;

namespace LoadPlatform.MetricsWatcher.Tests.Alarms;

public sealed class AlarmChangesTests
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Alarm updated from OK to ALARM", "ALARM")]
    [InlineData("Alarm updated from ALARM to INSUFFICIENT_DATA", "INSUFFICIENT_DATA")]
    [InlineData("Alarm \"x\" created", null)]
    [InlineData(null, null)]
    public void Of_Summary_GivesTheNewState(string? summary, string? state) =>
        Assert.Equal(state, AlarmChanges.Of(new AlarmHistoryItem { AlarmName = "high", Timestamp = Noon, HistorySummary = summary })?.State);

    [Theory]
    [InlineData("{\"newState\":{\"stateReason\":\"because\"}}", "because")]
    [InlineData("{\"newState\":3}", null)]
    [InlineData("[]", null)]
    [InlineData("{\"newSta", null)]
    [InlineData(null, null)]
    public void Of_AnyHistoryData_IsAChange(string? data, string? reason)
    {
        var change = AlarmChanges.Of(new AlarmHistoryItem { AlarmName = "high", Timestamp = Noon, HistorySummary = "Alarm updated from OK to ALARM", HistoryData = data });

        Assert.Equal(("ALARM", reason), (change?.State, change?.Reason));
    }
}
