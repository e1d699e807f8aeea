using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Tests.Judging;

public sealed class DarkReasonTests
{
    /// <summary>A short delay before a fault is not why the rest was not seen.</summary>
    [Fact]
    public void Cause_SeveralGaps_IsOfTheOneThatHidesMost()
    {
        var run = Given.Run([]) with { Gaps = [Gap(0, 30, "late"), Gap(30, 300, "throttled"), Gap(300, 330, "late again")] };

        Assert.Contains("throttled", DarkReason.Cause(MetricNames.DesiredCount, new TimeRange(Given.Start, Given.Start.AddSeconds(320)), run), StringComparison.Ordinal);
        Assert.Contains(": late)", DarkReason.Cause(MetricNames.DesiredCount, new TimeRange(Given.Start, Given.Start.AddSeconds(40)), run), StringComparison.Ordinal);
    }

    private static SampleGap Gap(int from, int to, string reason) => new() { From = Given.Start.AddSeconds(from), To = Given.Start.AddSeconds(to), Monitor = MonitorNames.Metrics, Reason = reason };
}
