using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Tests.Reading;

namespace LoadPlatform.Scenarios.Tests.Catalog;

public sealed class ScenarioCatalogTests
{
    public static TheoryData<string> Names => [.. ScenarioCatalog.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Find_EveryName_IsAValidScenarioThatAssertsSomething(string name)
    {
        var reading = ScenarioReader.Read(ScenarioCatalog.Find(name)!, $"{name}.yaml");

        Assert.Empty(reading.Errors);
        Assert.Equal(name, reading.Scenario!.Name);
        Assert.NotEmpty(reading.Scenario.Description);
        Assert.Contains(reading.Scenario.Steps, step => step is AssertStep);
        Assert.NotEmpty(reading.Scenario.Criteria);
    }

    [Fact]
    public void Names_Always_HoldTheShippedScenarios() => Assert.Equal(["burst", "locust-smoke", "scale-in-protection", "smoke-test", "steady-state", "sustained-24"], ScenarioCatalog.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Find_EveryName_SaysWhatItProvesAndWhichSchemaItHas(string name)
    {
        var lines = ScenarioCatalog.Find(name)!.Split('\n');

        Assert.Equal("# yaml-language-server: $schema=../../docs/scenario.schema.json", lines[0]);
        Assert.InRange(lines.Count(line => line.TrimStart().StartsWith('#')), 5, 60);
    }

    [Fact]
    public void ScaleInProtection_Read_DemandsEvidenceAndIsForcedByAParameter()
    {
        var yaml = ScenarioCatalog.Find("scale-in-protection")!;

        var forced = Read(yaml);
        var unforced = Read(yaml, ("forced_desired", "3"));

        Assert.Equal([3, 1], forced.Steps.OfType<SetDesiredCountStep>().Select(step => step.Count));
        Assert.Equal([3, 3], unforced.Steps.OfType<SetDesiredCountStep>().Select(step => step.Count));
        Assert.Equal(
            [DerivedMetrics.ScaleInCount, DerivedMetrics.ScaleInStoppedTaskCount, DerivedMetrics.ProtectedTaskCount, DerivedMetrics.ScaleInSurvivorCount],
            forced.Criteria.Where(criterion => criterion.Severity == CriterionSeverity.Evidence).Select(criterion => criterion.Metric));
        Assert.Equal(
            [DerivedMetrics.ScaleInStoppedBusyTaskCount, DerivedMetrics.UnprotectedBusyTaskCount, DerivedMetrics.UnprotectedBusyTaskCount],
            forced.Criteria.Where(criterion => criterion is { IsLong: true, Severity: CriterionSeverity.Fail }).Select(criterion => criterion.Metric));
        Assert.Contains(forced.Criteria, criterion => criterion is { Key: "max_dropped_calls", Value: 0 });
    }

    [Fact]
    public void Sustained24_Read_ExpectsAsManyTasksAsThePolicyNeeds()
    {
        var scenario = Read(ScenarioCatalog.Find("sustained-24")!);

        Assert.Equal([6, 6, 6, 6], scenario.Steps.OfType<PlaceCallsStep>().Select(step => step.Count));
        Assert.Contains(scenario.Steps, step => step is WaitStep { Seconds: 600 });
        Assert.Equal(Math.Ceiling(24 / 3d), Assert.Single(scenario.Steps.OfType<AssertStep>()).Value);
    }

    [Fact]
    public void LocustSmoke_Read_StartsTheUsersOnTheLocustThatItLaunched()
    {
        var scenario = Read(ScenarioCatalog.Find("locust-smoke")!, ("users", "7"));

        Assert.Equal((7, 1), Assert.Single(scenario.Steps.OfType<SwarmStep>()) is { } swarm ? (swarm.Users, swarm.LaunchStep) : default);
        Assert.Contains(scenario.Criteria, criterion => criterion is { Metric: MetricNames.LocustFailureRatio, Value: 0.01 });
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("../burst")]
    [InlineData("")]
    public void Find_UnknownName_IsNull(string name) => Assert.Null(ScenarioCatalog.Find(name));

    [Fact]
    public void Burst_Read_PlacesTwelveAtOnceAndAsksForFourTasks()
    {
        var burst = ScenarioReader.Read(ScenarioCatalog.Find("burst")!, "burst.yaml").Scenario!;

        var place = Assert.IsType<PlaceCallsStep>(burst.Steps[0]);
        Assert.Equal((12, TimeSpan.Zero), (place.Count, place.Ramp));
        var assert = Assert.Single(burst.Steps.OfType<AssertStep>());
        Assert.Equal((MetricNames.RunningTaskCount, Comparison.AtLeast, 4d), (assert.Metric, assert.Condition, assert.Value));
    }

    [Theory]
    [InlineData("burst", 9, 15, 12)]
    [InlineData("smoke-test", 2, 5, 1)]
    [InlineData("steady-state", 20, 40, 12)]
    [InlineData("scale-in-protection", 12, 30, 6)]
    [InlineData("sustained-24", 25, 60, 24)]
    [InlineData("locust-smoke", 2, 15, 0)]
    public void Estimate_OfTheCatalog_IsInItsRange(string name, int leastMinutes, int mostMinutes, int calls)
    {
        var estimate = ScenarioEstimate.Of(ScenarioReader.Read(ScenarioCatalog.Find(name)!, name).Scenario!);

        Assert.InRange(estimate.DurationSeconds, leastMinutes * 60, mostMinutes * 60);
        Assert.Equal(calls, estimate.PlannedCalls);
    }

    private static Scenario Read(string yaml, params (string Name, string Value)[] values) =>
        Files.Valid(ScenarioReader.Read(yaml, "f.yaml", _ => null, values.ToDictionary(pair => pair.Name, pair => pair.Value)));
}
