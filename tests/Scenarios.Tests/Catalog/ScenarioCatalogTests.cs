using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;

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
    public void Names_Always_HoldTheShippedScenarios() => Assert.Equal(["burst", "smoke-test", "steady-state"], ScenarioCatalog.Names);

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
    [InlineData("burst", 8, 14, 12)]
    [InlineData("smoke-test", 2, 5, 1)]
    [InlineData("steady-state", 20, 40, 12)]
    public void Estimate_OfTheCatalog_IsInItsRange(string name, int leastMinutes, int mostMinutes, int calls)
    {
        var estimate = ScenarioEstimate.Of(ScenarioReader.Read(ScenarioCatalog.Find(name)!, name).Scenario!);

        Assert.InRange(estimate.DurationSeconds, leastMinutes * 60, mostMinutes * 60);
        Assert.Equal(calls, estimate.PlannedCalls);
    }
}
