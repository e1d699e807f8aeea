using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;

namespace LoadPlatform.Gateway.Tests.Runs;

public sealed class RejectedBaselineTests : SagaTest
{
    [Fact]
    public async Task Should_reject_with_the_evidence_and_free_the_target()
    {
        var runId = await BringToAsync(RunStatus.CheckingBaseline);

        await House.SayAsync(new BaselineRejected { RunId = runId, Checks = [Check(holds: true) with { Name = "pending tasks" }, Check(holds: false)] });

        var summary = await House.SummaryAsync(runId);
        Assert.Equal(RunStatus.Rejected, summary.Status);
        Assert.Equal(["Baseline not met: running tasks must be 1, was 3 (ecs)."], summary.Reasons);
        Assert.Null(summary.Verdict);
        await AssertFreeAsync();
        Assert.Empty(House.Traffic.Faults());
    }

    [Fact]
    public async Task Should_not_say_it_twice_where_the_answer_comes_twice()
    {
        var runId = await BringToAsync(RunStatus.CheckingBaseline);

        await House.SayAsync(new BaselineRejected { RunId = runId, Checks = [Check(holds: false)] });
        await House.SayAsync(new BaselineRejected { RunId = runId, Checks = [Check(holds: false)] });

        Assert.Single((await House.SummaryAsync(runId)).Reasons);
        Assert.Equal(["CheckingBaseline", "Rejected"], await House.StatesAsync(runId));
    }
}
