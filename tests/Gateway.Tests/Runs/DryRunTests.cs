using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;

namespace LoadPlatform.Gateway.Tests.Runs;

public sealed class DryRunTests : SagaTest
{
    [Fact]
    public async Task Should_end_when_the_baseline_holds_and_free_the_target()
    {
        var runId = await BeginAsync();

        await House.SayAsync(new RunEstimated { RunId = runId });

        var summary = await House.SummaryAsync(runId);
        Assert.Equal((RunStatus.Completed, true, null), (summary.Status, summary.DryRun, summary.Verdict));
        Assert.Equal(["Dry run: the baseline holds, nothing was launched."], summary.Reasons);
        Assert.NotNull(summary.EndedAt);
        Assert.Equal(["CheckingBaseline", "Completed"], await House.StatesAsync(runId));
        await AssertFreeAsync();
    }

    [Fact]
    public async Task Should_ask_nobody_to_launch_watch_or_report()
    {
        var runId = await BeginAsync();

        await House.SayAsync(new RunEstimated { RunId = runId });

        Assert.Empty(House.Traffic.Published<BaselineValidated>());
        Assert.Empty(House.Traffic.Published<MonitorsStarted>());
        Assert.Empty(House.Traffic.Published<MonitorsStopped>());
        Assert.Empty(House.Traffic.Faults());
    }

    [Fact]
    public async Task Should_not_change_where_every_message_comes_twice()
    {
        var runId = await BeginAsync();
        await House.SayAsync(DryRequest(runId));
        await House.SayAsync(new RunEstimated { RunId = runId });
        var ended = (await House.SummaryAsync(runId)).EndedAt;
        House.Advance(TimeSpan.FromMinutes(1));

        await House.SayAsync(new RunEstimated { RunId = runId });
        await House.SayAsync(DryRequest(runId));

        Assert.Equal(ended, (await House.SummaryAsync(runId)).EndedAt);
        Assert.Single(House.Traffic.Published<ValidateBaseline>());
        Assert.Single((await House.SummaryAsync(runId)).Reasons);
        await AssertFreeAsync();
    }

    [Fact]
    public async Task Should_reject_a_dirty_baseline()
    {
        var runId = await BeginAsync();

        await House.SayAsync(new BaselineRejected { RunId = runId, Checks = [Check(holds: false)] });

        Assert.Equal(RunStatus.Rejected, await House.StatusAsync(runId));
    }

    [Fact]
    public async Task Should_be_asked_again_where_an_answer_was_lost()
    {
        var runId = await BeginAsync();

        House.Advance(TimeSpan.FromSeconds(30));
        await House.LookAsync();

        Assert.Equal(2, House.Traffic.Published<ValidateBaseline>().Count(message => message.RunId == runId));
    }

    [Fact]
    public async Task Should_be_aborted_where_it_is_cancelled()
    {
        var runId = await BeginAsync();

        await House.SayAsync(new CancelRun { RunId = runId });
        await House.SayAsync(new RunEstimated { RunId = runId });

        var summary = await House.SummaryAsync(runId);
        Assert.Equal((RunStatus.Cancelled, Verdict.Aborted), (summary.Status, summary.Verdict));
    }

    private static TestRequested DryRequest(Guid runId) => Request(runId) with { DryRun = true };

    private async Task<Guid> BeginAsync()
    {
        var runId = Guid.NewGuid();
        await House.SayAsync(DryRequest(runId));
        Assert.Equal(RunStatus.CheckingBaseline, await House.StatusAsync(runId));
        return runId;
    }
}
