using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;

namespace LoadPlatform.Gateway.Tests.Reconciling;

public sealed class DeadlineTests : SagaTest
{
    [Theory]
    [InlineData(RunStatus.CheckingBaseline)]
    [InlineData(RunStatus.StartingMonitors)]
    [InlineData(RunStatus.Settling)]
    [InlineData(RunStatus.Reporting)]
    public async Task LookAsync_PastTheDeadline_FailsTheRunAndFreesItsTarget(RunStatus status)
    {
        var runId = await BringToAsync(status);
        House.Advance(TimeSpan.FromMinutes(16));

        await House.LookAsync();

        var summary = await House.SummaryAsync(runId);
        Assert.Equal(RunStatus.Failed, summary.Status);
        Assert.StartsWith($"gateway: The run stayed {status}", Assert.Single(summary.Reasons));
        await AssertFreeAsync();
    }

    [Fact]
    public async Task LookAsync_ARunningRunPastItsDeadline_IsEndedWithAReport()
    {
        var runId = await BringToAsync(RunStatus.Running);
        House.Advance(TimeSpan.FromHours(2));

        await House.LookAsync();

        Assert.Equal(runId, Assert.Single(House.Traffic.Published<RunFailed>()).RunId);
        Assert.Equal(RunStatus.Settling, await House.StatusAsync(runId));
    }

    [Theory]
    [InlineData(36_000, 5)]
    [InlineData(5, 600)]
    public async Task LookAsync_OnlyOneClockPastTheDeadline_LeavesTheRun(double runSeconds, double wallSeconds)
    {
        var runId = await BringToAsync(RunStatus.StartingMonitors);
        House.Time.Advance(TimeSpan.FromSeconds(runSeconds));
        House.Wall.Advance(TimeSpan.FromSeconds(wallSeconds));

        await House.LookAsync();

        Assert.Equal(RunStatus.StartingMonitors, await House.StatusAsync(runId));
        Assert.Empty(House.Traffic.Published<RunFailed>());
    }

    [Fact]
    public async Task LookAsync_TimeInEarlierStates_DoesNotCount()
    {
        var runId = await BringToAsync(RunStatus.CheckingBaseline);
        House.Advance(TimeSpan.FromMinutes(4.5));
        await House.SayAsync(new BaselineValidated { RunId = runId, Checks = [] });
        House.Advance(TimeSpan.FromMinutes(2.5));

        await House.LookAsync();

        Assert.Equal(RunStatus.StartingMonitors, await House.StatusAsync(runId));
    }
}
