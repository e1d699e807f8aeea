using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Tests.Model.Metrics;

public class MetricStoreTests
{
    private static readonly MetricKey Key = MetricKey.Of("Test", "Load", ("b", "2"), ("a", "1"));
    private readonly Timeline _timeline = new(WorldDriver.Start);
    private readonly MetricStore _store;

    public MetricStoreTests() => _store = new MetricStore(_timeline);

    [Fact]
    public void Record_WithLag_CanBeReadAfterIt()
    {
        _store.Record(Key, "Count", 7, TimeSpan.FromSeconds(90));

        _timeline.AdvanceTo(WorldDriver.Start.AddSeconds(89));
        Assert.Null(_store.Latest(Key));
        _timeline.AdvanceTo(WorldDriver.Start.AddSeconds(90));
        Assert.Equal(WorldDriver.Start, _store.Latest(MetricKey.Of("Test", "Load", ("a", "1"), ("b", "2")))!.Minute);
    }

    [Fact]
    public void Record_LateForAnEarlierMinute_StandsInItsPlace()
    {
        _store.Record(Key, "Count", MetricDatum.Of(2), WorldDriver.Start.AddMinutes(2), TimeSpan.Zero);
        _store.Record(Key, "Count", MetricDatum.Of(1), WorldDriver.Start.AddMinutes(1), TimeSpan.Zero);
        _store.Record(Key, "Count", MetricDatum.Of(3), WorldDriver.Start.AddMinutes(2).AddSeconds(59), TimeSpan.Zero);

        var points = _store.Between(Key, unit: null, WorldDriver.Start, WorldDriver.Start.AddHours(1)).ToList();

        Assert.Equal([1, 5], points.Select(point => point.Sum));
        Assert.Equal(2, _store.Latest(Key)!.SampleCount);
    }

    [Fact]
    public void Between_TwoUnits_ReadsOneOrBoth()
    {
        _store.Record(Key, "Count", 1, TimeSpan.Zero);
        _store.Record(Key, "Percent", 2, TimeSpan.Zero);

        Assert.Equal([2], _store.Between(Key, "Percent", WorldDriver.Start, WorldDriver.Start.AddMinutes(1)).Select(point => point.Sum));
        Assert.Equal(2, _store.Between(Key, unit: null, WorldDriver.Start, WorldDriver.Start.AddMinutes(1)).Count());
    }

    [Fact]
    public void Record_ForTwoMonths_KeepsTwoWeeksAndForgetsWhatIsGone()
    {
        _store.Begin();
        var gone = MetricKey.Of("Test", "Gone");
        _store.Record(gone, "Count", 1, TimeSpan.Zero);
        for (var minute = 0; minute < 60 * 24 * 60; minute++)
        {
            _timeline.AdvanceTo(WorldDriver.Start.AddMinutes(minute));
            _store.Record(Key, "Count", minute, TimeSpan.Zero);
        }

        Assert.Equal([Key], _store.Keys);
        Assert.InRange(_store.Between(Key, unit: null, WorldDriver.Start, _timeline.Now.AddMinutes(1)).Count(), 15 * 24 * 60, 30 * 24 * 60);
    }
}
