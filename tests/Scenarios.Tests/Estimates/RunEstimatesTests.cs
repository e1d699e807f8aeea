using LoadPlatform.Contracts.Estimates;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Estimates;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Scenarios.Tests.Estimates;

public sealed class RunEstimatesTests
{
    private static readonly PlaceCallsStep Twelve = new(12, 12);
    private static readonly WaitStep Wait = new(585);

    [Fact]
    public void Of_KnownTarget_SaysTasksAndCostInQuantities()
    {
        var estimate = RunEstimates.Of(Asked.Of(Twelve, Wait), Asked.At);

        Assert.Equal((615, 587, 12, 12, 4), (estimate.LongestSeconds, estimate.ExpectedSeconds, estimate.Calls, estimate.PeakSessions, estimate.ExpectedTasks));
        // Three tasks beyond the baseline, for 615 s and 150 s of settling.
        var (vcpu, memory) = (Cost(estimate, "fargate:vCPU"), Cost(estimate, "fargate:memory"));
        Assert.Equal((3 * 765d, 3 * 765 * 2d), (vcpu.Quantity, memory.Quantity));
        Assert.Equal(3 * 765 * 0.04048 / 3600, vcpu.Usd!.Value, 9);
        // 7 series: 21 reads, 15 while settling, 1 at the end; 3 latencies of the whole window, 1 at the baseline.
        Assert.Equal((7 * 37) + 3 + 1, Cost(estimate, "cloudwatch:GetMetricData").Quantity);
        Assert.Equal((2 * (11 + 15 + 1)) + 2, Cost(estimate, "cloudwatch:DescribeAlarmHistory, DescribeAlarms").Quantity);
        Assert.Equal(Math.Ceiling(((4 * 63.5) + 1) / 2), Cost(estimate, "dynamodb:BatchGetItem").Quantity);
        Assert.Equal(estimate.Costs.Sum(cost => cost.Usd), estimate.TotalUsd);
        Assert.Empty(estimate.Unknown);
        Assert.Contains(estimate.Notes, note => note.Contains("go on after the run until the service scales in: 0.15 USD per hour", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_UnreadScaling_SaysWhatIsUnknownAndNeverZero()
    {
        var estimate = RunEstimates.Of(Asked.Of(Twelve, Wait) with { Scaling = null }, Asked.At);

        Assert.Null(estimate.TotalUsd);
        Assert.Null(estimate.ExpectedTasks);
        Assert.All(
            estimate.Costs.Where(cost => cost.Item != "cloudwatch:GetMetricData"),
            cost => Assert.True(cost is { Quantity: null, Usd: null, Unknown: not null }, cost.Item));
        Assert.Contains(estimate.Unknown, text => text.Contains("scaling policy could not be read", StringComparison.Ordinal));
        Assert.True(estimate.KnownUsd > 0);
    }

    [Fact]
    public void Of_PolicyOnAnotherMetric_DoesNotGuessTasks()
    {
        var estimate = RunEstimates.Of(Asked.Of(Twelve) with { Scaling = Asked.Scaling with { TargetMetric = "ECSServiceAverageCPUUtilization", TargetValue = 70 } }, Asked.At);

        Assert.Null(estimate.ExpectedTasks);
        Assert.Contains("follows ECSServiceAverageCPUUtilization", Assert.Single(estimate.Unknown), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PolicyOnComputedMetrics_DoesNotGuessTasks()
    {
        var estimate = RunEstimates.Of(Asked.Of(Twelve) with { Scaling = Asked.Scaling with { TargetMetric = null, TargetValue = 60 } }, Asked.At);

        Assert.Null(estimate.TotalUsd);
        Assert.Contains("computed", Assert.Single(estimate.Unknown), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SeveralPoliciesThatMayAddTasks_DoesNotGuessTasks()
    {
        var estimate = RunEstimates.Of(Asked.Of(Twelve) with { Scaling = Asked.Scaling with { HasOtherPolicies = true } }, Asked.At);

        Assert.Null(estimate.TotalUsd);
        Assert.Contains("more than one scaling policy", Assert.Single(estimate.Unknown), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TargetWithoutPolicy_StaysAtItsBaseline()
    {
        var estimate = RunEstimates.Of(Asked.Of(Twelve) with { Scaling = new ScalingSnapshot { At = Asked.At, AlarmCount = 0 } }, Asked.At);

        Assert.Equal(1, estimate.ExpectedTasks);
        Assert.Equal(0, Cost(estimate, "fargate:vCPU").Usd);
        Assert.NotNull(estimate.TotalUsd);
    }

    [Fact]
    public void Of_DesiredCountThatIsSet_CountsToTheEnd()
    {
        var estimate = RunEstimates.Of(Asked.Of(new SetDesiredCountStep(5), new SetDesiredCountStep(1), new WaitStep(100)), Asked.At);

        Assert.Equal(5, estimate.ExpectedTasks);
        Assert.Equal(4 * (15 + 15 + 115 + 150), Cost(estimate, "fargate:vCPU").Quantity);
    }

    [Fact]
    public void Of_LaunchedTasks_AreBilledUntilTheyAreStopped()
    {
        var launch = new LaunchTaskStep("load:3", 2) { Cpu = 512 };
        var input = Asked.Of(new NoteStep("first"), launch, new WaitStep(85), new StopTaskStep(), new WaitStep(1000)) with
        {
            Scaling = new ScalingSnapshot { At = Asked.At, AlarmCount = 0 },
            TaskSizes = new Dictionary<string, TaskSize>(StringComparer.Ordinal) { ["load:3"] = new(4096, 1024) },
        };

        var estimate = RunEstimates.Of(input, Asked.At);

        Assert.Equal(2, estimate.LaunchedTasks);
        Assert.Equal(2 * (195 + 100 + 15) * 0.5, estimate.Costs.Last(cost => cost.Item == "fargate:vCPU").Quantity);
        Assert.Equal(2 * (195 + 100 + 15), estimate.Costs.Last(cost => cost.Item == "fargate:memory").Quantity);
        Assert.NotNull(estimate.TotalUsd);
        var unsized = RunEstimates.Of(input with { TaskSizes = new Dictionary<string, TaskSize>(StringComparer.Ordinal) }, Asked.At);
        Assert.Null(unsized.TotalUsd);
        Assert.Contains("the size of load:3 is not known", Assert.Single(unsized.Unknown), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_CallsThatAreHeldForATime_DoNotAddUp()
    {
        var held = new PlaceCallsStep(6, 6, HoldSeconds: 60);

        Assert.Equal(12, RunEstimates.Of(Asked.Of(held, new WaitStep(30), held), Asked.At).PeakSessions);
        Assert.Equal(6, RunEstimates.Of(Asked.Of(held, new WaitStep(90), held), Asked.At).PeakSessions);
        Assert.Equal(8, RunEstimates.Of(Asked.Of(new PlaceCallsStep(6, 6), new EndCallsStep(4), new PlaceCallsStep(6, 6)), Asked.At).PeakSessions);
        Assert.Equal(7, RunEstimates.Of(Asked.Of(new PlaceCallsStep(6, 6, Cohort: "a"), new PlaceCallsStep(1, 1), new EndCallsStep(0) { Cohort = "a" }, new PlaceCallsStep(3, 3)), Asked.At).PeakSessions);
    }

    [Theory]
    [InlineData("burst", 10, 4)]
    [InlineData("steady-state", 22, 4)]
    [InlineData("scale-in-protection", 15, 3)]
    [InlineData("sustained-24", 30, 8)]
    [InlineData("smoke-test", 2.5, 1)]
    public void Of_CatalogScenario_ComesNearItsDesign(string name, double minutes, int tasks)
    {
        var scenario = ScenarioReader.Read(ScenarioCatalog.Find(name)!, name).Scenario!;

        var estimate = RunEstimates.Of(Asked.Of() with { Scenario = scenario }, Asked.At);

        Assert.InRange(estimate.ExpectedSeconds / 60, minutes * 0.75, minutes * 1.25);
        Assert.Equal(tasks, estimate.ExpectedTasks);
        Assert.True(estimate.LongestSeconds >= estimate.ExpectedSeconds);
        Assert.InRange(estimate.TotalUsd!.Value, 0.0001, 1);
    }

    [Fact]
    public void Of_MetricsThatTheScenarioNames_AreAskedForAsWell()
    {
        var input = Asked.Of(new AssertStep(MetricNames.RunningTaskCount, Comparison.AtLeast, 1, 60));
        var more = input with { Scenario = input.Scenario with { CloudWatchMetrics = [new CloudWatchMetric("AWS/ECS", "CPUUtilization", "Average")] } };

        var reads = Cost(RunEstimates.Of(more, Asked.At), "cloudwatch:GetMetricData").Quantity - Cost(RunEstimates.Of(input, Asked.At), "cloudwatch:GetMetricData").Quantity;

        Assert.Equal(3 + 15 + 1, reads);
    }

    private static EstimatedCost Cost(RunEstimate estimate, string item) => estimate.Costs.First(cost => cost.Item == item);
}
