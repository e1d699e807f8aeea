using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Tests.Judging;

namespace LoadPlatform.Scenarios.Tests.Series;

public sealed class TimeSeriesTests
{
    [Fact]
    public void Between_Samples_KeepTheLastValueUntilTheNext() =>
        Assert.Equal(["0-10 Known 1", "10-40 Known 2", "40-60 Known 3"], Between(MetricNames.RunningTaskCount, 0, 60, (0, 1), (10, 2), (40, 3), (70, 4)));

    [Fact]
    public void Between_SilenceLongerThanFresh_IsDarkFromThenOn() =>
        Assert.Equal(["0-30 Known 1", "30-50 Dark 0..∞", "50-60 Known 2"], Between(MetricNames.RunningTaskCount, 0, 60, (0, 1), (50, 2)));

    [Fact]
    public void Between_SeriesEndsEarly_IsDarkAtTheEnd() =>
        Assert.Equal(["0-30 Known 1", "30-60 Dark 0..∞"], Between(MetricNames.RunningTaskCount, 0, 60, (0, 1)));

    [Theory]
    [InlineData(20, "0-20 Nothing")]
    [InlineData(31, "0-31 Dark 0..∞")]
    public void Between_SeriesBeginsLate_IsAHoleOnlyWhereItIsLong(int first, string expected) =>
        Assert.Equal(expected, Between(MetricNames.RunningTaskCount, 0, 60, (first, 1))[0]);

    [Fact]
    public void Between_OneMinuteIsMissing_IsNoHoleOfCloudWatch() =>
        Assert.Equal(["0-120 Known 1", "120-240 Known 2", "240-300 Dark 0..∞"], Between(MetricNames.ActiveCount, 0, 300, (0, 1), (120, 2), (420, 3)));

    [Theory]
    [InlineData(60, 110, "60-110 Dark 0..∞")]
    [InlineData(59, 110, "59-110 Known 1")]
    [InlineData(60, 120, "60-120 Known 1")]
    [InlineData(130, 170, "130-170 Known 2")]
    [InlineData(180, 200, "180-200 Dark 0..∞")]
    public void Between_StretchWithoutAMinuteOfItsOwn_IsNotThatOfTheMinuteBefore(int from, int to, string expected) =>
        Assert.Equal(expected, Between(MetricNames.ActiveCount, from, to, (0, 1), (120, 2))[0]);

    [Fact]
    public void Between_SettledOnly_LeavesOpenWhatMayComeLate() =>
        Assert.Equal(["0-60 Known 1", "60-120 Dark 0..∞", "120-180 Known 2", "180-200 Dark 0..∞"], Between(MetricNames.ActiveCount, 0, 200, now: 200, (0, 1), (120, 2)));

    [Fact]
    public void Between_TotalThatOnlyGrows_IsBoundedInTheDark() =>
        Assert.Equal(["0-30 Known 1", "30-50 Dark 1..4", "50-80 Known 4", "80-90 Dark 4..∞"], Between(DerivedMetrics.ScaleInCount, 0, 90, (0, 1), (50, 4)));

    [Fact]
    public void Between_NoSampleAtAll_IsDark() => Assert.Equal(["0-60 Dark 0..∞"], Between(MetricNames.RunningTaskCount, 0, 60));

    [Fact]
    public void Points_OfOneMoment_AreTheOneSeenLast()
    {
        MetricSample[] samples = [Given.Sample(MetricNames.ActiveCount, 60, 3), Given.Sample(MetricNames.ActiveCount, 60, 5) with { SeenAt = Given.End }, Given.Sample(MetricNames.ActiveCount, 60, 4)];

        Assert.Equal(5, Assert.Single(Index(samples).Find(MetricNames.ActiveCount).Samples).Value);
    }

    [Fact]
    public void Find_CloudWatchMetric_IsThereUnderItsName()
    {
        var metric = new CloudWatchMetric("AWS/ECS", "CPUUtilization", "Average").Series;

        Assert.Equal(40, Assert.Single(Index([Given.Sample(metric, 60, 40)]).Find(metric).Samples).Value);
    }

    [Fact]
    public void Of_RunThatGoesOn_LooksAtNothingUntilItIsAsked()
    {
        var run = Given.Run([]);
        var index = SeriesIndex.Of(run with { EndedAt = null, Metrics = new Untouchable<MetricSample>(), Distribution = new Untouchable<DistributionSnapshot>() });

        Assert.Throws<InvalidOperationException>(() => index.Find(MetricNames.ActiveCount));
    }

    [Fact]
    public void Find_WholeWindow_IsNoMinuteOfTheSeries() => Assert.Empty(Index([Given.WholeWindowLatency(900)]).Find(MetricNames.LatencyP95).Samples);

    [Fact]
    public void Find_NotANumber_IsKnownToBeAnything() => Assert.Equal(ValueRange.Anything, Index([Given.Sample(MetricNames.ActiveCount, 0, double.NaN)]).Find(MetricNames.ActiveCount).Points[0].Value);

    private static SeriesIndex Index(IReadOnlyList<MetricSample> samples) => SeriesIndex.Of(Given.Run(samples));

    private static string[] Between(string metric, int from, int to, params (int Second, double Value)[] points) => Between(metric, from, to, now: null, points);

    private static string[] Between(string metric, int from, int to, int? now, params (int Second, double Value)[] points)
    {
        var series = new TimeSeries(metric, points.Select(point => new SeriesPoint(Given.Start.AddSeconds(point.Second), ValueRange.Of(point.Value), "test", Given.Start)));
        return [.. series.Between(Given.Start.AddSeconds(from), Given.Start.AddSeconds(to), now is { } second ? Given.Start.AddSeconds(second) : null).Select(Text)];
    }

    private static string Text(Stretch stretch) =>
        $"{(stretch.From - Given.Start).TotalSeconds}-{(stretch.To - Given.Start).TotalSeconds} {stretch.Kind}{(stretch.Kind == StretchKind.Nothing ? "" : stretch.Value.IsExact ? $" {stretch.Value.Low}" : $" {stretch.Value.Low}..{(double.IsInfinity(stretch.Value.High) ? "∞" : stretch.Value.High)}")}";
}
