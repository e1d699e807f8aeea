using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Tests.Judging;

/// <summary>A run that places 12 calls at 0:00; somebody may be calling besides.</summary>
public sealed class ForeignSessionsTests
{
    [Theory]
    [InlineData(0, 12, null)]
    [InlineData(0, 13, "somebody else called: 13 sessions until 10:06:00 by active_count, 12 calls of this run by then and 0 sessions before it")]
    [InlineData(3, 15, null)]
    [InlineData(3, 16, "somebody else called: 16 sessions until 10:06:00 by active_count, 12 calls of this run by then and 3 sessions before it")]
    public void Judge_MoreSessionsThanCallsWereEverPlaced_IsInterference(int before, int sessions, string? line) => AssertFound(line, Run(Counts(before, sessions)));

    [Fact]
    public void Judge_MoreSessionsInTheHeartbeats_IsInterference() => AssertFound(
        "somebody else called: 13 sessions until 10:05:00 by their heartbeats, 12 calls of this run by then and 0 sessions before it",
        Run([]) with { Distribution = [Snapshot(-5, 0), Snapshot(290, 12), Snapshot(300, 13)] });

    /// <summary>Calls of the second minute say nothing of sessions in the first.</summary>
    [Fact]
    public void Judge_SessionsBeforeTheCalls_AreInterference()
    {
        var run = Run(Counts(0, 12));
        run = run with { Steps = [run.Steps[0] with { StartedAt = Given.Start.AddSeconds(480) }, .. run.Steps.Skip(1)] };

        AssertFound("somebody else called: 12 sessions until 10:05:00 by active_count, 0 calls of this run by then and 0 sessions before it", run);
    }

    [Fact]
    public void Judge_NobodySawTheServiceBeforeTheRun_SaysNothing() => AssertFound(null, Run([Given.Sample(MetricNames.ActiveCount, 300, 30)]));

    [Fact]
    public void Judge_SwarmCallsToo_SaysNothing()
    {
        var run = Run(Counts(0, 30));

        Assert.Empty(InterferenceReview.Of(Scenarios.Series.SeriesIndex.Of(run with { Scenario = run.Scenario with { Steps = [.. run.Scenario.Steps, new SwarmStep(20, 2)] } })));
    }

    private static void AssertFound(string? line, RunRecord run)
    {
        var judgement = RunJudge.Judge(run);

        Assert.Equal(line is null ? [] : [line], judgement.Interference);
        Assert.Equal(line is null ? Verdict.Passed : Verdict.Inconclusive, judgement.Verdict);
    }

    private static MetricSample[] Counts(int before, int sessions) => [Given.Sample(MetricNames.ActiveCount, -60, before), Given.Sample(MetricNames.ActiveCount, 240, 12), Given.Sample(MetricNames.ActiveCount, 300, sessions), Given.Sample(MetricNames.ActiveCount, 360, 12)];

    private static DistributionSnapshot Snapshot(int second, int sessions) =>
        new() { At = Given.Start.AddSeconds(second), Source = "test", Tasks = [new TaskSessions { TaskId = "task-1", ActiveSessions = sessions, HeartbeatAt = Given.Start.AddSeconds(second) }] };

    private static RunRecord Run(MetricSample[] counts)
    {
        var running = Given.Running(second => second >= 300 ? 4 : 1);
        return Given.Run(running) with { Metrics = [.. running, .. counts] };
    }
}
