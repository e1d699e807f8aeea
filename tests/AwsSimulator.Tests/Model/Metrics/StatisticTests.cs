using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Tests.Model.Metrics;

public class StatisticTests
{
    [Fact]
    public void Of_AnySamples_AsTheListWrittenOut()
    {
        var points = Gen.Choose(-50, 50).Zip(Gen.Choose(1, 4)).NonEmptyListOf().NonEmptyListOf();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(points.ToArbitrary(), minutes =>
        {
            var all = minutes.SelectMany(minute => minute).SelectMany(sample => Enumerable.Repeat((double)sample.Item1, sample.Item2)).Order().ToList();
            var samples = new MetricSamples([.. minutes.Select(minute => Point(minute.Select(sample => ((double)sample.Item1, (double)sample.Item2))))]);
            return IsNear(all.Average(), Statistic.Of("Average", samples))
                && IsNear(all.Sum(), Statistic.Of("Sum", samples))
                && IsNear(all[0], Statistic.Of("Minimum", samples))
                && IsNear(all[^1], Statistic.Of("Maximum", samples))
                && IsNear(all.Count, Statistic.Of("SampleCount", samples))
                && new[] { 0, 12.5, 50, 95, 99.9, 100 }.All(percent => IsNear(Percentile(all, percent), samples.Percentile(percent)))
                && IsNear(all.Average(), samples.TrimmedMean(100))
                && samples.TrimmedMean(50) <= samples.Average + 1e-9;
        }));
    }

    [Theory]
    [InlineData("Average", true)]
    [InlineData("p95", true)]
    [InlineData("p99.9", true)]
    [InlineData("p100", true)]
    [InlineData("tm90", true)]
    [InlineData("p101", false)]
    [InlineData("p-1", false)]
    [InlineData("p", false)]
    [InlineData("P95", false)]
    [InlineData("average", false)]
    [InlineData("TM(10%:90%)", false)]
    public void IsKnown_Name_AsCloudWatch(string name, bool known) => Assert.Equal(known, Statistic.IsKnown(name));

    [Fact]
    public void Percentile_OfSummedUpSamples_IsUnknown_UnlessTheyAreOneValue()
    {
        var (spread, equal) = (new MetricPoint(WorldDriver.Start), new MetricPoint(WorldDriver.Start));
        spread.Add(new MetricDatum([], new StatisticSet(10, 50, 1, 9)));
        equal.Add(new MetricDatum([], new StatisticSet(10, 50, 5, 5)));

        Assert.Null(Statistic.Of("p95", new MetricSamples([spread, equal])));
        Assert.Equal(5, Statistic.Of("Average", new MetricSamples([spread])));
        Assert.Equal(5, Statistic.Of("p95", new MetricSamples([equal])));
    }

    [Fact]
    public void Compact_ManyValues_MovesPercentilesByAPercentAtMost()
    {
        var random = new Random(1);
        var point = Point(Enumerable.Range(0, 5000).Select(_ => (500 + (2000 * random.NextDouble()), 1d)));
        var before = new MetricSamples([point]).Percentile(95);

        point.Compact();

        Assert.InRange(point.Values.Count, 1, 200);
        Assert.InRange(new MetricSamples([point]).Percentile(95) / before, 0.99, 1.01);
        Assert.Equal(5000, point.SampleCount);
    }

    private static MetricPoint Point(IEnumerable<(double Value, double Count)> samples)
    {
        var point = new MetricPoint(WorldDriver.Start);
        point.Add(new MetricDatum([.. samples]));
        return point;
    }

    private static double Percentile(List<double> sorted, double percent)
    {
        var rank = percent / 100 * (sorted.Count - 1);
        var below = (int)Math.Floor(rank);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((rank - below) * (sorted[above] - sorted[below]));
    }

    private static bool IsNear(double wanted, double? found) => found is { } value && Math.Abs(wanted - value) < 1e-6;
}
