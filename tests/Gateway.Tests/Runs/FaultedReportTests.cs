using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;

namespace LoadPlatform.Gateway.Tests.Runs;

public sealed class FaultedReportTests : SagaTest
{
    private protected override Type Refused => typeof(MonitorsStopped);

    [Fact]
    public async Task Should_fail_the_run_and_say_why()
    {
        var runId = await BringToAsync(RunStatus.Settling);

        await StopMonitorsAsync(runId);

        var summary = await House.SummaryAsync(runId);
        Assert.Equal(RunStatus.Failed, summary.Status);
        Assert.Equal(["report-writer could not do its part: the disk is full"], summary.Reasons);
        Assert.Equal(Verdict.Aborted, summary.Verdict);
        Assert.Equal(["MonitorsStopped"], House.Traffic.Faults());
        await AssertFreeAsync();
    }
}
