using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;

namespace LoadPlatform.Gateway.Tests.Runs;

public sealed class CancelledRunTests : SagaTest
{
    [Theory]
    [InlineData(RunStatus.Queued)]
    [InlineData(RunStatus.CheckingBaseline)]
    [InlineData(RunStatus.StartingMonitors)]
    public async Task Should_end_at_once_where_nothing_has_been_started(RunStatus status)
    {
        var runId = await BringToAsync(status);

        await House.SayAsync(new CancelRun { RunId = runId, Reason = "wrong scenario" });
        await House.SayAsync(new CancelRun { RunId = runId, Reason = "wrong scenario" });

        var summary = await House.SummaryAsync(runId);
        Assert.Equal(RunStatus.Cancelled, summary.Status);
        Assert.Equal(["Cancelled: wrong scenario"], summary.Reasons);
        Assert.Equal(Verdict.Aborted, summary.Verdict);
        Assert.Equal(runId, Assert.Single(House.Traffic.Published<RunCancelled>()).RunId);
        Assert.NotEqual(runId, await House.Holds.FindHolderAsync(TargetsFile.Voice));
        Assert.Empty(House.Traffic.Faults());
    }

    [Fact]
    public async Task Should_leave_the_queue_without_touching_the_run_that_holds_the_target()
    {
        var runId = await BringToAsync(RunStatus.Queued);
        var holder = await House.Holds.FindHolderAsync(TargetsFile.Voice);

        await House.SayAsync(new CancelRun { RunId = runId });
        Assert.Equal(holder, await House.Holds.FindHolderAsync(TargetsFile.Voice));
        await House.SayAsync(new CancelRun { RunId = holder!.Value });

        await AssertFreeAsync();
        Assert.Empty(House.Traffic.Published<TargetAcquired>());
    }

    [Fact]
    public async Task Should_wait_for_the_engine_to_stop_the_load_and_still_report_where_it_is_running()
    {
        var runId = await BringToAsync(RunStatus.Running);

        await House.SayAsync(new CancelRun { RunId = runId, Reason = "enough" });
        Assert.Equal(RunStatus.Running, await House.StatusAsync(runId));
        await House.SayAsync(new RunCancelled { RunId = runId, Stopped = ["4 calls"] });
        Assert.Equal(RunStatus.Settling, await House.StatusAsync(runId));
        await StopMonitorsAsync(runId);
        await House.SayAsync(new ReportGenerated { RunId = runId, Verdict = Verdict.Aborted, Reasons = [], Files = ["smoke.md"] });

        var summary = await House.SummaryAsync(runId);
        Assert.Equal(RunStatus.Cancelled, summary.Status);
        Assert.Equal(["Cancelled: enough", "Stopped 4 calls"], summary.Reasons);
        Assert.Equal(["smoke.md"], summary.Files);
        Assert.Equal(Verdict.Aborted, summary.Verdict);
        await AssertFreeAsync();
        Assert.Empty(House.Traffic.Faults());
    }

    [Theory]
    [InlineData(RunStatus.Settling)]
    [InlineData(RunStatus.Reporting)]
    [InlineData(RunStatus.Completed)]
    public async Task Should_change_nothing_once_the_scenario_is_over(RunStatus status)
    {
        var runId = await BringToAsync(status);

        await House.SayAsync(new CancelRun { RunId = runId });
        await House.SayAsync(new RunCancelled { RunId = runId, Stopped = [] });

        Assert.Equal(status, await House.StatusAsync(runId));
        Assert.Empty(House.Traffic.Faults());
    }
}
