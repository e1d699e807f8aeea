using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;

namespace LoadPlatform.Gateway.Tests.Runs;

public sealed class CompletedRunTests : SagaTest
{
    private static readonly string[] AllStates = ["CheckingBaseline", "StartingMonitors", "Running", "Settling", "Reporting", "Completed"];

    [Fact]
    public async Task Should_pass_every_state_and_keep_the_report()
    {
        var runId = await BringToAsync(RunStatus.Completed);

        var summary = await House.SummaryAsync(runId);
        Assert.Equal(AllStates, await House.StatesAsync(runId));
        Assert.Equal(Verdict.Passed, summary.Verdict);
        Assert.Equal(["All 3 criteria hold."], summary.Reasons);
        Assert.Equal(["smoke.md", "smoke.json"], summary.Files);
        Assert.Equal(House.Time.GetUtcNow(), summary.EndedAt);
        Assert.Equal("somebody", summary.RequestedBy);
        Assert.Empty(House.Traffic.Faults());
    }

    [Fact]
    public async Task Should_send_each_command_once()
    {
        var runId = await BringToAsync(RunStatus.Completed);

        Assert.Equal(new ValidateBaseline { RunId = runId, Target = TargetsFile.Voice }, Assert.Single(House.Traffic.Published<ValidateBaseline>()));
        Assert.Equal(runId, Assert.Single(House.Traffic.Published<MonitorsStarted>()).RunId);
        Assert.Equal(runId, Assert.Single(House.Traffic.Published<MonitorsStopped>()).RunId);
    }

    [Fact]
    public async Task Should_hold_its_target_until_it_ends()
    {
        var runId = await BringToAsync(RunStatus.Reporting);
        Assert.Equal(runId, await House.Holds.FindHolderAsync(TargetsFile.Voice));

        await SayAsync(Way(runId)[^1].Messages[0]);

        await AssertFreeAsync();
    }

    [Fact]
    public async Task Should_go_the_same_way_where_every_message_comes_twice()
    {
        var runId = Guid.NewGuid();
        await House.SayAsync(Request(runId));
        await House.SayAsync(Request(runId));
        foreach (var message in Way(runId).SelectMany(part => part.Messages))
        {
            await SayAsync(message);
            await SayAsync(message);
        }

        Assert.Equal(AllStates, await House.StatesAsync(runId));
        Assert.Single(House.Traffic.Published<ValidateBaseline>());
        Assert.Single(House.Traffic.Published<MonitorsStarted>());
        Assert.Single(House.Traffic.Published<MonitorsStopped>());
        Assert.Equal(["All 3 criteria hold."], (await House.SummaryAsync(runId)).Reasons);
        Assert.Empty(House.Traffic.Faults());
        await AssertFreeAsync();
    }

    [Fact]
    public async Task Should_not_begin_again_where_its_request_comes_after_its_end()
    {
        var runId = await BringToAsync(RunStatus.Completed);

        await House.SayAsync(Request(runId));

        Assert.Equal(RunStatus.Completed, await House.StatusAsync(runId));
        Assert.Single(House.Traffic.Published<ValidateBaseline>());
        await AssertFreeAsync();
    }
}
