using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;

namespace LoadPlatform.Gateway.Tests.Runs;

public sealed class EarlyMonitorTests : SagaTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Should_count_monitors_that_start_before_the_baseline_is_known(int early)
    {
        var runId = await BringToAsync(RunStatus.CheckingBaseline);
        foreach (var monitor in MonitorNames.All.Take(early))
            await House.SayAsync(new MonitorStarted { RunId = runId, Monitor = monitor });
        Assert.Empty(House.Traffic.Published<MonitorsStarted>());

        await House.SayAsync(new BaselineValidated { RunId = runId, Checks = [] });
        foreach (var monitor in MonitorNames.All.Skip(early))
            await House.SayAsync(new MonitorStarted { RunId = runId, Monitor = monitor });

        Assert.Equal(RunStatus.Running, await House.StatusAsync(runId));
        Assert.Single(House.Traffic.Published<MonitorsStarted>());
        Assert.Equal(["CheckingBaseline", "StartingMonitors", "Running"], await House.StatesAsync(runId));
    }

    [Fact]
    public async Task Should_not_take_one_monitor_twice_for_two()
    {
        var runId = await BringToAsync(RunStatus.StartingMonitors);

        await House.SayAsync(new MonitorStarted { RunId = runId, Monitor = MonitorNames.Metrics });
        await House.SayAsync(new MonitorStarted { RunId = runId, Monitor = MonitorNames.Metrics });

        Assert.Equal(RunStatus.StartingMonitors, await House.StatusAsync(runId));
        Assert.Empty(House.Traffic.Published<MonitorsStarted>());
    }

    [Theory]
    [InlineData(1, RunStatus.Settling)]
    [InlineData(2, RunStatus.Reporting)]
    public async Task Should_count_monitors_that_stop_before_the_scenario_is_over(int early, RunStatus expected)
    {
        var runId = await BringToAsync(RunStatus.Running);
        foreach (var monitor in MonitorNames.All.Take(early))
            await House.SayAsync(new MonitorStopped { RunId = runId, Monitor = monitor });
        Assert.Equal(RunStatus.Running, await House.StatusAsync(runId));

        await House.SayAsync(new ScenarioCompleted { RunId = runId, EndedAt = House.Time.GetUtcNow() });

        Assert.Equal(expected, await House.StatusAsync(runId));
        Assert.Equal(early - 1, House.Traffic.Published<MonitorsStopped>().Count);
    }
}
