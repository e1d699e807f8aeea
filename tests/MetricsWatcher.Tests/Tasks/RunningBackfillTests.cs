using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.MetricsWatcher.Tasks;

namespace LoadPlatform.MetricsWatcher.Tests.Tasks;

public sealed class RunningBackfillTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    [Fact]
    public void Fill_TaskStartedAndTaskStopped_CountsWhatRanAtEachMoment()
    {
        TaskTimeline[] tasks =
        [
            new() { TaskId = "before", StartedAt = Start.AddHours(-1) },
            new() { TaskId = "starts", StartedAt = Start.AddSeconds(20) },
            new() { TaskId = "stops", StartedAt = Start.AddHours(-1), StoppingAt = Start.AddSeconds(30), StoppedAt = Start.AddSeconds(120) },
            new() { TaskId = "pending" },
        ];

        var samples = RunningBackfill.Fill(Gap(50), Interval, tasks, Start.AddSeconds(50));

        Assert.Equal([(10.0, 2.0), (20, 3), (30, 2), (40, 2)], samples.Select(sample => ((sample.At - Start).TotalSeconds, sample.Value)));
        Assert.All(samples, sample => Assert.Equal("ecs:DescribeTasks timestamps", sample.Source));
        Assert.All(samples, sample => Assert.Equal(MetricNames.RunningTaskCount, sample.Metric));
    }

    [Fact]
    public void Fill_AnyGap_StaysInsideItOnTheGrid() =>
        Prop.ForAll(Arb.From(Gen.Choose(1, 5_000)), length =>
        {
            var samples = RunningBackfill.Fill(Gap(length), Interval, [], Start);
            return samples.Count == (length - 1) / 10 && samples.All(sample => sample.At > Start && sample.At < Start.AddSeconds(length));
        }).QuickCheckThrowOnFailure();

    private static SampleGap Gap(int seconds) => new() { From = Start, To = Start.AddSeconds(seconds), Monitor = "metrics", Reason = "test" };
}
