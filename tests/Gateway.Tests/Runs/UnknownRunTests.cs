using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;

namespace LoadPlatform.Gateway.Tests.Runs;

public sealed class UnknownRunTests : SagaTest
{
    [Fact]
    public async Task Should_discard_every_message_but_a_request()
    {
        var runId = Guid.NewGuid();
        object[] messages =
        [
            .. Way(runId).SelectMany(part => part.Messages),
            new TargetAcquired { RunId = runId },
            new BaselineRejected { RunId = runId, Checks = [] },
            new CancelRun { RunId = runId },
            new RunCancelled { RunId = runId, Stopped = [] },
            new RunFailed { RunId = runId, Service = "metrics-watcher", Reason = "gone" },
        ];

        foreach (var message in messages)
            await SayAsync(message);

        Assert.Null(await House.Log.FindSummaryAsync(runId));
        Assert.Empty(House.Traffic.Published<MonitorsStarted>());
        Assert.Empty(House.Traffic.Published<MonitorsStopped>());
        Assert.Empty(House.Traffic.Faults());
        await House.SayAsync(Request(runId));
        Assert.Equal(RunStatus.CheckingBaseline, await House.StatusAsync(runId));
    }
}
