using System.Text.Json;
using System.Xml.Linq;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;
using LoadPlatform.RunLog.Records;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.ReportWriter.Tests;

/// <summary>A run in which the scenario lowers the desired count from 2 to 1 at 1:00, the idle task goes, another one crashes, and a criterion only warns.</summary>
public sealed class ReportEvidenceTests
{
    private static readonly DateTimeOffset Start = new(2026, 2, 5, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("**Compared with run**: 11111111-1111-1111-1111-111111111111")]
    [InlineData("**Parameters**: calls = 12, pause = \\<b>")]
    [InlineData("#### Scale-in 1: 2 -> 1 tasks, by the scenario's own step")]
    [InlineData("| Step sets the desired count | 10:01:00 (T+1:00) |")]
    [InlineData("| First task told to stop | 10:01:05 (T+1:05) |")]
    [InlineData("| idle | 10:01:05 (T+1:05) | 10:01:30 (T+1:30) | 0 |")]
    [InlineData("| busy | 3 | yes |")]
    [InlineData("| crashed | 10:02:30 (T+2:30) | NO | EssentialContainerExited | OutOfMemoryError: Container killed due to memory usage |")]
    [InlineData("| 1 | at most 1 task | warn | running_task_count max <= 1 | 2 |")]
    [InlineData("| WARNING |")]
    [InlineData("- **1** it was 2; window: 10:00:00 to 10:03:00 (the whole run); decided by 2 at 10:00:00 (test)")]
    public void Markdown_ShowsTheEvidence(string line) => Assert.Contains(line.Replace("\\<", "&lt;", StringComparison.Ordinal), MarkdownReport.Render(Data()), StringComparison.Ordinal);

    [Fact]
    public void Json_HasTimelineCapacityAndParameters()
    {
        var report = JsonDocument.Parse(JsonReport.Render(Data())).RootElement;

        var scaleIn = report.GetProperty("timeline").GetProperty("scaleIns")[0];
        Assert.Equal((2, 1, true), (scaleIn.GetProperty("from").GetInt32(), scaleIn.GetProperty("to").GetInt32(), scaleIn.GetProperty("isForced").GetBoolean()));
        Assert.Equal("idle", scaleIn.GetProperty("tasks")[0].GetProperty("taskId").GetString());
        Assert.Equal(3, report.GetProperty("capacity").GetProperty("peak").GetProperty("sessions").GetProperty("atLeast").GetDouble());
        Assert.Equal("12", report.GetProperty("parameters").GetProperty("calls").GetString());
        Assert.Equal("warn", report.GetProperty("criteria")[0].GetProperty("severity").GetString());
        Assert.Equal(1, report.GetProperty("desiredChanges").GetArrayLength());
        Assert.Equal(JsonValueKind.Array, report.GetProperty("interference").ValueKind);
    }

    [Fact]
    public void Markdown_RunWithSwarms_ShowsWhatLocustSaid()
    {
        var text = MarkdownReport.Render(Swarming());

        Assert.Contains("No calls were placed; the load came from Locust.", text, StringComparison.Ordinal);
        Assert.Contains("| 1 | 20 | 18 | 400 | 6 | 1.5 % | 12.5 | 40 | 90.25 | – | 10:02:00 (T+2:00): ended by itself |", text, StringComparison.Ordinal);
        Assert.Contains("| 2 | 5 | no data | no data | no data | – | – | – | – | – | never seen to end |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("## Swarm Summary", MarkdownReport.Render(Data()), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_RunWithSwarms_HasThem()
    {
        var swarms = JsonDocument.Parse(JsonReport.Render(Swarming())).RootElement.GetProperty("swarms");

        Assert.Equal((2, 400), (swarms.GetArrayLength(), swarms[0].GetProperty("totals").GetProperty("requests").GetInt32()));
    }

    [Fact]
    public void JUnit_CriterionThatOnlyWarns_BreaksNoBuild()
    {
        var cases = XDocument.Parse(JUnitReport.Render(Data())).Descendants("testcase").ToList();

        Assert.Empty(cases[0].Elements("failure"));
        Assert.StartsWith("WARNING: expected max <= 1, was 2", cases[0].Element("system-out")!.Value, StringComparison.Ordinal);
    }

    /// <summary>A fail limit is no assertion and no criterion: the build must break all the same, and says why once.</summary>
    [Fact]
    public void JUnit_RunFailedByALimitAlone_IsAFailure()
    {
        var record = Record();
        var failed = record with
        {
            Scenario = record.Scenario with { Steps = [new PlaceCallsStep(12, 12) { FailLimit = 0 }, new WaitStep(120)] },
            Steps = [Played(0, StepActions.PlaceCalls, 60, 61), Played(1, StepActions.Wait, 61, 180)],
            Cohorts = [new CohortRecord { Name = "burst", StepIndex = 0, Planned = 12, SipPort = 5061, StartedAt = At(60), EndedAt = At(180), Calls = new CallTotals { At = At(180), Placed = 12, Current = 0, Completed = 11, Failed = 1, Rejected = 1, Dropped = 0 } }],
            Metrics = [.. record.Metrics.Select(sample => sample with { Value = 2 })],
            DesiredChanges = [],
            Tasks = [],
            Distribution = [],
        };

        var report = XDocument.Parse(JUnitReport.Render(ReportData.Of(new RunHistory(Definition(), [], failed))));

        var failure = Assert.Single(report.Descendants("failure"));
        Assert.Equal("1", report.Root!.Element("testsuite")!.Attribute("failures")!.Value);
        Assert.StartsWith("1 calls of step 1 (place 12 calls at 12 per 1 s) failed, more than its limit of 0", failure.Value, StringComparison.Ordinal);
        Assert.Equal("the run is conclusive", failure.Parent!.Attribute("name")!.Value);
    }

    private static ReportData Data() => ReportData.Of(new RunHistory(Definition(), [], Record()));

    private static ReportData Swarming() => ReportData.Of(new RunHistory(Definition(), [], Record() with
    {
        Swarms =
        [
            new SwarmRecord
            {
                StepIndex = 0, Users = 20, StartedAt = Start, EndedAt = At(120), Trouble = "ended by itself", MostUsers = 18,
                Totals = new SwarmTotals { At = At(119), Requests = 400, Failures = 6, RequestRate = 12.5, P50 = 40, P95 = 90.25 },
            },
            new SwarmRecord { StepIndex = 1, Users = 5, StartedAt = At(121) },
        ],
    }));

    private static RunDefinition Definition() => new()
    {
        RunId = Guid.NewGuid(),
        Scenario = "in",
        ScenarioYaml = "",
        RequestedAt = Start,
        BaselineRunId = Guid.Parse("11111111-1111-1111-1111-111111111111"),
        Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["pause"] = "<b>", ["calls"] = "12" },
        Target = new Target { Name = "voice-agent", Kind = "ecs-service", Cluster = "c", Service = "s", Baseline = new Baseline() },
    };

    private static RunRecord Record() => new()
    {
        Scenario = new Scenario
        {
            Name = "in",
            Steps = [new SetDesiredCountStep(1), new WaitStep(120)],
            Criteria = [new Criterion("at most 1 task", MetricNames.RunningTaskCount, Aggregation.Max, Comparison.AtMost, 1) { IsLong = true, Severity = CriterionSeverity.Warn }],
        },
        StartedAt = Start,
        EndedAt = At(180),
        Steps = [Played(0, StepActions.SetDesiredCount, 60, 61), Played(1, StepActions.Wait, 61, 180)],
        Metrics = [.. Enumerable.Range(0, 19).SelectMany(look => new[] { Sample(MetricNames.DesiredCount, look * 10, look > 6 ? 1 : 2), Sample(MetricNames.RunningTaskCount, look * 10, look > 9 ? 1 : 2) })],
        Distribution = [.. Enumerable.Range(0, 19).Select(Snapshot)],
        Scaling = new ScalingSnapshot { At = Start, TargetValue = 3, MinCapacity = 1, MaxCapacity = 4 },
        DesiredChanges = [new DesiredCountChange { StepIndex = 0, At = At(60), From = 2, To = 1 }],
        Tasks =
        [
            new TaskTimeline { TaskId = "busy", CreatedAt = At(-900) },
            new TaskTimeline { TaskId = "idle", CreatedAt = At(-900), StoppingAt = At(65), StoppedAt = At(90), StopCode = "ServiceSchedulerInitiated", StoppedReason = "Scaling activity initiated by (deployment ecs-svc/1)" },
            new TaskTimeline { TaskId = "crashed", CreatedAt = At(-900), StoppingAt = At(150), StopCode = "EssentialContainerExited", StoppedReason = "OutOfMemoryError: Container killed due to memory usage" },
        ],
        Ending = new RunEnding(EndingKind.Completed),
    };

    private static DistributionSnapshot Snapshot(int look) => new()
    {
        At = At(look * 10),
        Source = "test",
        Tasks =
        [
            new TaskSessions { TaskId = "busy", ActiveSessions = 3, IsProtected = true, HeartbeatAt = At(look * 10) },
            .. look <= 6 ? new[] { new TaskSessions { TaskId = "idle", ActiveSessions = 0, IsProtected = false, HeartbeatAt = At(look * 10) } } : [],
        ],
    };

    private static StepRecord Played(int index, string action, int from, int to) => new() { Index = index, Action = action, Title = action, StartedAt = At(from), EndedAt = At(to), Succeeded = true };

    private static MetricSample Sample(string metric, int second, double value) => new() { Metric = metric, At = At(second), SeenAt = At(second), Value = value, Source = "test" };

    private static DateTimeOffset At(double second) => Start.AddSeconds(second);
}
