using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;

namespace LoadPlatform.Gateway.Tests.Runs;

public sealed class SecondRunTests : SagaTest
{
    [Fact]
    public async Task Should_be_rejected_with_the_running_runs_id()
    {
        var (first, second) = (await BringToAsync(RunStatus.Running), Guid.NewGuid());

        await House.SayAsync(Request(second));

        var rejected = Assert.Single(House.Traffic.Published<TestRejected>());
        Assert.Equal((second, "target-busy", first), (rejected.RunId, rejected.Code, rejected.RunningRunId));
        Assert.Contains(first.ToString(), rejected.Reason);
        Assert.Equal(RunStatus.Rejected, await House.StatusAsync(second));
        Assert.Equal(RunStatus.Running, await House.StatusAsync(first));
        Assert.Equal(first, await House.Holds.FindHolderAsync(TargetsFile.Voice));
        Assert.Empty(House.Traffic.Faults());
    }

    [Fact]
    public async Task Should_wait_and_begin_when_the_first_ends()
    {
        var (first, second) = (await BringToAsync(RunStatus.Reporting), Guid.NewGuid());
        await House.SayAsync(Request(second, queue: true));
        Assert.Equal(RunStatus.Queued, await House.StatusAsync(second));

        await SayAsync(Way(first)[^1].Messages[0]);

        Assert.Equal(RunStatus.Completed, await House.StatusAsync(first));
        Assert.Equal(RunStatus.CheckingBaseline, await House.StatusAsync(second));
        Assert.Equal([first, second], House.Traffic.Published<ValidateBaseline>().Select(command => command.RunId));
        Assert.Equal(second, await House.Holds.FindHolderAsync(TargetsFile.Voice));
        Assert.Empty(House.Traffic.Faults());
    }

    [Fact]
    public async Task Should_run_beside_it_on_another_target()
    {
        await BringToAsync(RunStatus.Running);

        await BringToAsync(RunStatus.Completed, TargetsFile.Other);

        Assert.Empty(House.Traffic.Published<TestRejected>());
    }

    [Fact]
    public async Task Should_begin_in_the_order_of_asking()
    {
        var first = await BringToAsync(RunStatus.CheckingBaseline);
        Guid[] waiting = [Guid.NewGuid(), Guid.NewGuid()];
        foreach (var runId in waiting)
            await House.SayAsync(Request(runId, queue: true));

        await House.SayAsync(new CancelRun { RunId = first });
        await House.SayAsync(new CancelRun { RunId = waiting[0] });

        Assert.Equal([first, .. waiting], House.Traffic.Published<ValidateBaseline>().Select(command => command.RunId));
    }
}
