using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Alarms;
using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Tests.Model.Alarms;

public class AlarmBookTests
{
    private static readonly MetricKey Metric = MetricKey.Of("Test", "Load");
    private readonly Timeline _timeline = new(WorldDriver.Start);
    private readonly MetricStore _store;
    private readonly AlarmBook _book;

    public AlarmBookTests()
    {
        _store = new MetricStore(_timeline);
        _book = new AlarmBook(_timeline, _store);
        _book.Begin(second: 20);
    }

    [Fact]
    public void Put_Again_KeepsTheStateAndTakesTheNewSettings()
    {
        _book.Put(Settings(threshold: 10));
        Minute(50);
        _book.Put(Settings(threshold: 100));
        var alarm = Assert.Single(_book.All);
        var before = alarm.State;
        Minute(50);

        Assert.Equal((AlarmState.Alarm, AlarmState.Ok), (before, alarm.State));
    }

    [Fact]
    public void History_OfAFlappingAlarm_StaysBounded()
    {
        _book.Put(Settings(threshold: 10));
        for (var minute = 0; minute < 2 * AlarmHistory.Kept; minute++)
            Minute(minute % 2 * 50);

        Assert.Equal(AlarmHistory.Kept, _book.History.Items.Count());
        Assert.All(_book.History.Items, item => Assert.InRange(item.Data.Length, 1, 4095));
    }

    [Fact]
    public void History_AfterAMonth_ForgetsWhatIsOlder()
    {
        _book.Put(Settings(threshold: 10));
        Minute(50);
        _timeline.AdvanceTo(WorldDriver.Start.AddDays(31));
        Minute(50);

        Assert.All(_book.History.Items, item => Assert.True(item.Timestamp > WorldDriver.Start.AddDays(1)));
    }

    [Fact]
    public void Actions_OfAnUnknownPolicy_AreNotedAsFailed()
    {
        _book.Refuse = arn => arn == "arn:bad" ? "No such policy" : null;
        _book.Put(Settings(threshold: 10) with { AlarmActions = ["arn:good", "arn:bad"] });
        Minute(50);

        Assert.Equal(
            ["Successfully executed action arn:good", "Failed to execute action arn:bad. Received error: \"No such policy\""],
            _book.History.Items.Where(item => item.Type == AlarmHistoryItem.Action).Select(item => item.Summary));
    }

    private static AlarmSettings Settings(double threshold) => new("alarm", Metric, AlarmComparison.GreaterThanThreshold, threshold, 1);

    private void Minute(double value)
    {
        _store.Record(Metric, "None", value, TimeSpan.Zero);
        _timeline.AdvanceTo(_timeline.Now + TimeSpan.FromMinutes(1));
    }
}
