using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;
using LoadPlatform.RunLog.Work;

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
    public async Task RunOver_LoadMayBeLeft_KeepsItsTargetUntilSwept()
    {
        var runId = await BringToAsync(RunStatus.Running);
        await House.Work.RecordAsync(WorkKinds.Sweep, runId);
        var waiting = Guid.NewGuid();
        await House.SayAsync(Request(waiting, queue: true));

        await EndAsync(runId);
        await House.LookAsync();
        Assert.Equal(runId, await House.Holds.FindHolderAsync(TargetsFile.Voice));

        await House.SayAsync(new LoadSwept { RunId = runId });
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

    /// <summary>Says what brings a playing run to its end.</summary>
    private async Task EndAsync(Guid runId)
    {
        foreach (var message in Way(runId).SkipWhile(part => part.From != RunStatus.Running).SelectMany(part => part.Messages))
            await SayAsync(message);
        Assert.Equal(RunStatus.Completed, await House.StatusAsync(runId));
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
