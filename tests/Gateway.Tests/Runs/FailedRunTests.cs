using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;

namespace LoadPlatform.Gateway.Tests.Runs;

public sealed class FailedRunTests : SagaTest
{
    [Theory]
    [InlineData(RunStatus.Queued)]
    [InlineData(RunStatus.CheckingBaseline)]
    [InlineData(RunStatus.StartingMonitors)]
    [InlineData(RunStatus.Settling)]
    [InlineData(RunStatus.Reporting)]
    public async Task Should_end_with_the_reason(RunStatus status)
    {
        var runId = await BringToAsync(status);

        await House.SayAsync(Failure(runId));

        var summary = await House.SummaryAsync(runId);
        Assert.Equal(RunStatus.Failed, summary.Status);
        Assert.Equal(["task-launcher: SIPp did not start."], summary.Reasons);
        Assert.Equal(Verdict.Aborted, summary.Verdict);
        Assert.NotNull(summary.EndedAt);
        Assert.NotEqual(runId, await House.Holds.FindHolderAsync(TargetsFile.Voice));
        Assert.Empty(House.Traffic.Faults());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Should_settle_and_report_first_where_the_load_was_running(int times)
    {
        var runId = await BringToAsync(RunStatus.Running);

        for (var time = 0; time < times; time++)
            await House.SayAsync(Failure(runId));
        Assert.Equal(RunStatus.Settling, await House.StatusAsync(runId));
        await StopMonitorsAsync(runId);
        await House.SayAsync(Failure(runId));
        Assert.Equal(RunStatus.Reporting, await House.StatusAsync(runId));
        await House.SayAsync(new ReportGenerated { RunId = runId, Verdict = Verdict.Aborted, Reasons = [], Files = ["smoke.md"] });

        var summary = await House.SummaryAsync(runId);
        Assert.Equal(RunStatus.Failed, summary.Status);
        Assert.Equal(["task-launcher: SIPp did not start."], summary.Reasons);
        Assert.Equal(["smoke.md"], summary.Files);
        await AssertFreeAsync();
        Assert.Empty(House.Traffic.Faults());
    }

    [Fact]
    public async Task Should_end_where_another_service_gives_up_while_it_settles()
    {
        var runId = await BringToAsync(RunStatus.Running);
        await House.SayAsync(Failure(runId));

        await House.SayAsync(new RunFailed { RunId = runId, Service = "metrics-watcher", Reason = "No answer from CloudWatch." });

        var summary = await House.SummaryAsync(runId);
        Assert.Equal(RunStatus.Failed, summary.Status);
        Assert.Equal(["task-launcher: SIPp did not start.", "metrics-watcher: No answer from CloudWatch."], summary.Reasons);
    }

    [Theory]
    [InlineData(RunStatus.Completed)]
    public async Task Should_stay_as_it_is_once_it_is_over(RunStatus status)
    {
        var runId = await BringToAsync(status);

        await House.SayAsync(Failure(runId));

        Assert.Equal(status, await House.StatusAsync(runId));
        Assert.Equal(Verdict.Passed, (await House.SummaryAsync(runId)).Verdict);
    }

    private static RunFailed Failure(Guid runId) => new() { RunId = runId, Service = "task-launcher", Reason = "SIPp did not start." };
}
