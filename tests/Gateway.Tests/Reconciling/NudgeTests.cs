using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Reconciling;
using LoadPlatform.Gateway.Tests.Support;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Catalog;

namespace LoadPlatform.Gateway.Tests.Reconciling;

public sealed class NudgeTests : SagaTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    [Theory]
    [InlineData(RunStatus.CheckingBaseline, nameof(ValidateBaseline))]
    [InlineData(RunStatus.StartingMonitors, nameof(BaselineValidated))]
    [InlineData(RunStatus.Running, nameof(MonitorsStarted))]
    [InlineData(RunStatus.Settling, nameof(ScenarioCompleted))]
    [InlineData(RunStatus.Reporting, nameof(MonitorsStopped))]
    public async Task LookAsync_RunThatWaitsLong_GetsItsMessageAgain(RunStatus status, string message)
    {
        var runId = await BringToAsync(status);
        var before = Count(message);

        House.Advance(Patience);
        await House.LookAsync();
        Assert.Equal(before, Count(message));
        House.Advance(Moment);
        await House.LookAsync();
        await House.LookAsync();
        Assert.Equal(before + 1, Count(message));
        House.Advance(Patience + Moment);
        await House.LookAsync();

        Assert.Equal(before + 2, Count(message));
        Assert.Equal(status, await House.StatusAsync(runId));
    }

    [Fact]
    public async Task LookAsync_RunWhoseScenarioIsPlayed_IsLeftAlone()
    {
        var runId = await PlayAsync(over: false);
        await House.SayAsync(new ScenarioStarted { RunId = runId, StartedAt = House.Time.GetUtcNow() });
        House.Advance(Patience + Moment);

        await House.LookAsync();

        Assert.Single(House.Traffic.Published<MonitorsStarted>());
        Assert.Single(House.Traffic.Published<ScenarioStarted>());
        Assert.Empty(House.Traffic.Published<CancelRun>());
    }

    [Fact]
    public async Task LookAsync_RunThatMissedItsScenariosStart_IsToldOfIt()
    {
        var runId = await PlayAsync(over: false);
        var startedAt = House.Time.GetUtcNow();
        House.Advance(Patience + Moment);

        await House.LookAsync();

        Assert.Equal(startedAt, (await House.SummaryAsync(runId)).StartedAt);
    }

    /// <summary>The order to cancel reached the saga and was lost on its way to the engine.</summary>
    [Fact]
    public async Task LookAsync_CancelledRunThatGoesOn_IsCancelledAgain()
    {
        var runId = await PlayAsync(over: false);
        await House.SayAsync(new CancelRun { RunId = runId, Reason = "enough" });
        House.Advance(Patience + Moment);

        await House.LookAsync();

        Assert.Equal(["enough", "enough"], House.Traffic.Published<CancelRun>().Select(cancel => cancel.Reason));
        Assert.Equal(["Cancelled: enough"], (await House.SummaryAsync(runId)).Reasons);
    }

    [Theory]
    [InlineData(null, RunStatus.Completed)]
    [InlineData(false, RunStatus.Cancelled)]
    [InlineData(true, RunStatus.Failed)]
    public async Task LookAsync_RunWhoseEngineHasEnded_Settles(bool? failed, RunStatus ending)
    {
        var runId = await PlayAsync(over: true);
        if (failed is { } isFailed)
            await House.Log.WriteAsync(runId, RunDocuments.Ending, new RunEndingRequest(isFailed, "no credentials", isFailed ? "metrics-watcher" : null));
        House.Advance(Patience + Moment);

        await House.LookAsync();

        Assert.Equal(RunStatus.Settling, await House.StatusAsync(runId));
        var summary = await House.SummaryAsync(runId);
        Assert.Equal(ending, summary.Ending);
        Assert.Equal(failed switch { null => [], true => ["metrics-watcher: no credentials"], false => ["Cancelled."] }, summary.Reasons);
    }

    [Fact]
    public async Task LookAsync_FailedRunThatSettlesLong_StillGetsItsReport()
    {
        var runId = await BringToAsync(RunStatus.Running);
        await House.SayAsync(new RunFailed { RunId = runId, Service = "task-launcher", Reason = "SIPp: exit code 99." });
        House.Advance(Patience + Moment);

        await House.LookAsync();
        Assert.Equal(2, House.Traffic.Published<RunFailed>().Count);
        Assert.Equal(RunStatus.Settling, await House.StatusAsync(runId));
        await StopMonitorsAsync(runId);

        Assert.Equal(RunStatus.Reporting, await House.StatusAsync(runId));
        Assert.Equal(["task-launcher: SIPp: exit code 99."], (await House.SummaryAsync(runId)).Reasons);
    }

    [Fact]
    public async Task LookAsync_CancelledRunThatSettlesLong_StopsItsMonitorsAgain()
    {
        var runId = await BringToAsync(RunStatus.Running);
        await House.SayAsync(new RunCancelled { RunId = runId, Stopped = [] });
        House.Advance(Patience + Moment);

        await House.LookAsync();

        Assert.Equal(2, House.Traffic.Published<RunCancelled>().Count);
        Assert.Equal(RunStatus.Settling, await House.StatusAsync(runId));
    }

    [Fact]
    public async Task LookAsync_RunWhoseRequestWasLost_IsBegun()
    {
        var runId = Guid.NewGuid();
        await House.Admission.AdmitAsync(Request(runId), CancellationToken.None);

        await House.LookAsync();
        House.Advance(Patience + Moment);
        await House.LookAsync();

        Assert.Equal(["CheckingBaseline"], await House.StatesAsync(runId));
        Assert.Equal(runId, Assert.Single(House.Traffic.Published<ValidateBaseline>()).RunId);
    }

    [Fact]
    public async Task LookAsync_RunThatWasRecordedByHalf_IsBegun()
    {
        var definition = new RunDefinition
        {
            RunId = Guid.NewGuid(),
            Scenario = "smoke-test",
            ScenarioYaml = ScenarioCatalog.Find("smoke-test")!,
            Target = House.Targets.Find(TargetsFile.Voice)!,
            RequestedAt = House.Time.GetUtcNow(),
        };
        await House.Holds.TakeAsync(TargetsFile.Voice, definition.RunId);
        await House.Log.TryCreateAsync(definition);

        await House.LookAsync();
        House.Advance(Patience + Moment);
        await House.LookAsync();

        Assert.Equal(["CheckingBaseline"], await House.StatesAsync(definition.RunId));
        Assert.Equal(definition.RunId, await House.Holds.FindHolderAsync(TargetsFile.Voice));
    }

    [Fact]
    public async Task LookAsync_QueuedRunWhoseTargetIsFree_IsBegun()
    {
        var runId = await BringToAsync(RunStatus.Queued);
        var holder = await House.Holds.FindHolderAsync(TargetsFile.Voice);

        // The target was given to it, but the message that says so was lost.
        await House.Holds.ReleaseAsync(TargetsFile.Voice, holder!.Value);
        House.Advance(Patience + Moment);
        await House.LookAsync();

        Assert.Equal(RunStatus.CheckingBaseline, await House.StatusAsync(runId));
    }

    /// <summary>A run whose scenario is played, or has been, as the engine's state says.</summary>
    private async Task<Guid> PlayAsync(bool over)
    {
        var runId = await BringToAsync(RunStatus.Running);
        await House.Log.WriteAsync(runId, RunDocuments.Engine, new EngineSign(over, House.Time.GetUtcNow(), House.Time.GetUtcNow()));
        return runId;
    }

    private int Count(string message) => message switch
    {
        nameof(ValidateBaseline) => House.Traffic.Published<ValidateBaseline>().Count,
        nameof(BaselineValidated) => House.Traffic.Published<BaselineValidated>().Count,
        nameof(MonitorsStarted) => House.Traffic.Published<MonitorsStarted>().Count,
        nameof(ScenarioCompleted) => House.Traffic.Published<ScenarioCompleted>().Count,
        nameof(MonitorsStopped) => House.Traffic.Published<MonitorsStopped>().Count,
        _ => throw new ArgumentOutOfRangeException(nameof(message), message, "not counted"),
    };
}
