using LoadPlatform.Contracts;

namespace LoadPlatform.Gateway.Tests.Support;

/// <summary>A test that plays the other services to one saga.</summary>
public abstract class SagaTest : IAsyncLifetime
{
    private protected SagaHouse House { get; private set; } = null!;

    private protected virtual Type? Refused => null;

    public async Task InitializeAsync() => House = await SagaHouse.StartAsync(refused: Refused);

    public async Task DisposeAsync() => await House.DisposeAsync();

    private protected static TestRequested Request(Guid runId, bool queue = false, string scenario = "smoke-test", string target = TargetsFile.Voice) =>
        new() { RunId = runId, Scenario = scenario, Target = target, Queue = queue, RequestedBy = "somebody" };

    private protected static BaselineCheck Check(bool holds) => new()
    {
        Name = "running tasks",
        Expected = "1",
        Actual = holds ? "1" : "3",
        Holds = holds,
        Source = "ecs",
        At = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
    };

    /// <summary>What the services say to bring a run from a state to the next, in the order in which a run goes.</summary>
    private protected static IReadOnlyList<(RunStatus From, object[] Messages)> Way(Guid runId) =>
    [
        (RunStatus.CheckingBaseline, [new BaselineValidated { RunId = runId, Checks = [Check(holds: true)] }]),
        (RunStatus.StartingMonitors, [new MonitorStarted { RunId = runId, Monitor = MonitorNames.Metrics }, new MonitorStarted { RunId = runId, Monitor = MonitorNames.Distribution }]),
        (RunStatus.Running, [new ScenarioStarted { RunId = runId, StartedAt = default }, new ScenarioCompleted { RunId = runId, EndedAt = default }]),
        (RunStatus.Settling, [new MonitorStopped { RunId = runId, Monitor = MonitorNames.Metrics }, new MonitorStopped { RunId = runId, Monitor = MonitorNames.Distribution }]),
        (RunStatus.Reporting, [new ReportGenerated { RunId = runId, Verdict = Verdict.Passed, Reasons = ["All 3 criteria hold."], Files = ["smoke.md", "smoke.json"] }]),
    ];

    /// <summary>Requests a run and brings it to a state.</summary>
    private protected async Task<Guid> BringToAsync(RunStatus status, string target = TargetsFile.Voice)
    {
        var runId = Guid.NewGuid();
        if (status == RunStatus.Queued)
            await House.SayAsync(Request(Guid.NewGuid(), target: target));
        await House.SayAsync(Request(runId, queue: true, target: target));
        foreach (var (from, messages) in Way(runId))
        {
            if (await House.StatusAsync(runId) == status)
                break;

            Assert.Equal(from, await House.StatusAsync(runId));
            foreach (var message in messages)
                await SayAsync(message);
        }

        Assert.Equal(status, await House.StatusAsync(runId));
        return runId;
    }

    /// <summary>Publishes a message as what it is.</summary>
    private protected Task SayAsync(object message) => House.SayAsync((dynamic)message);

    private protected async Task StopMonitorsAsync(Guid runId)
    {
        foreach (var monitor in MonitorNames.All)
            await House.SayAsync(new MonitorStopped { RunId = runId, Monitor = monitor });
    }

    private protected async Task AssertFreeAsync(string target = TargetsFile.Voice) => Assert.Null(await House.Holds.FindHolderAsync(target));
}
