using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;

namespace LoadPlatform.Gateway.Tests.Reconciling;

public sealed class HeldTargetTests : SagaTest
{
    [Fact]
    public async Task LookAsync_TargetOfAnEndedRun_GoesToTheRunThatWaits()
    {
        var (ended, waiting) = (await BringToAsync(RunStatus.Completed), Guid.NewGuid());
        await House.Holds.TakeAsync(TargetsFile.Voice, ended);
        await House.SayAsync(Request(waiting, queue: true));

        await House.LookAsync();

        Assert.Equal(waiting, await House.Holds.FindHolderAsync(TargetsFile.Voice));
        Assert.Equal(RunStatus.CheckingBaseline, await House.StatusAsync(waiting));
    }

    [Fact]
    public async Task LookAsync_TargetOfAnOpenRun_StaysHeld()
    {
        var runId = await BringToAsync(RunStatus.Running);

        await House.LookAsync();

        Assert.Equal(runId, await House.Holds.FindHolderAsync(TargetsFile.Voice));
    }

    [Fact]
    public async Task LookAsync_TargetOfARunThatWasNeverRecorded_IsFreedAfterAWhile()
    {
        var neverRecorded = Guid.NewGuid();
        await House.Holds.TakeAsync(TargetsFile.Voice, neverRecorded);

        await House.LookAsync();
        Assert.Equal(neverRecorded, await House.Holds.FindHolderAsync(TargetsFile.Voice));
        House.Advance(TimeSpan.FromSeconds(11));
        await House.LookAsync();

        await AssertFreeAsync();
    }
}
