using Amazon.ApplicationAutoScaling.Model;
using LoadPlatform.MetricsWatcher.Scaling;

namespace LoadPlatform.MetricsWatcher.Tests.Scaling;

public sealed class ActivityRecordsTests
{
    [Fact]
    public void Of_Activity_TakesCountAndAlarmFromItsWords()
    {
        var noon = new DateTime(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

        var record = ActivityRecords.Of(
            new ScalingActivity
            {
                ActivityId = "a1",
                StartTime = noon,
                Description = "Setting desired count to 4.",
                Cause = "monitor alarm TargetTracking-service/c/s-AlarmHigh-1 in state ALARM triggered policy sessions",
            },
            new DateTimeOffset(noon));

        Assert.Equal((4, "TargetTracking-service/c/s-AlarmHigh-1"), (record.To, record.Alarm));
    }

    [Fact]
    public void Of_OtherWords_SaysNothingOfThem()
    {
        var record = ActivityRecords.Of(new ScalingActivity { ActivityId = "a1", Description = "minimum capacity was set", Cause = "by hand" }, DateTimeOffset.UnixEpoch);

        Assert.Equal((null, null), (record.To, record.Alarm));
    }
}
