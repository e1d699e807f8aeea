using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.EndToEnd.Tests;

[Trait("Category", "EndToEnd")]
[Collection(SharedHouse.Name)]
public class CatalogTests(HouseFixture fixture)
{
    private House House => fixture.House;

    [Theory]
    [InlineData("steady-state", 22)]
    [InlineData("scale-in-protection", 15)]
    public async Task Scenario_ServiceAsDeployed_PassesInItsDesignDuration(string scenario, int minutes)
    {
        await House.BeginAfreshAsync();

        var run = await House.WaitForEndAsync(await House.PostAsync(new RunRequest { Scenario = scenario }));

        AssertPassedIn(run, await PlayedMinutesAsync(run.Id), minutes);
        await VerdictTests.AssertNothingLeftAsync(House);
    }

    /// <summary>Their criteria on legs only warn: a run would pass without its alarm history, its tasks' times or their heartbeats. A burst has no call left for a new task.</summary>
    [Theory]
    [InlineData("burst", 10, "healthy")]
    [InlineData("sustained-24", 30, "healthy", "firstSession")]
    public async Task Scenario_ServiceAsDeployed_ShowsEveryLegOfItsScaleOut(string scenario, int minutes, params string[] last)
    {
        await House.BeginAfreshAsync();

        var run = await House.WaitForEndAsync(await House.PostAsync(new RunRequest { Scenario = scenario }));

        AssertPassedIn(run, await PlayedMinutesAsync(run.Id), minutes);
        var report = (await House.Gateway.GetFromJsonAsync<JsonObject>($"/api/v1/runs/{run.Id}/report?format=json"))!;
        var change = report["timeline"]!["scaleOuts"]![0]!;
        string[] moments = ["crossed", "datapoint", "alarm", "activity", "desired", "created", "pulled", "running", .. last];
        Assert.All(moments, moment => Assert.True(change[moment] is not null, $"The {moment} was not observed: {change.ToJsonString()}"));
        await VerdictTests.AssertNothingLeftAsync(House);
    }

    /// <summary>As deployed the alarm that scales in is never reached while two calls live on: nothing is put to the test.</summary>
    [Fact]
    public async Task ScaleInProtection_WithoutTheForcedStep_IsInconclusiveForWantOfAScaleIn()
    {
        await House.BeginAfreshAsync();

        var run = await House.WaitForEndAsync(await House.PostAsync(new RunRequest
        {
            Scenario = "scale-in-protection",
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["forced_desired"] = "3" },
        }));

        Assert.True(run is { Status: RunStatus.Completed, Verdict: Verdict.Inconclusive }, $"{run.Status} {run.Verdict}: {string.Join(" | ", run.Reasons)}");
        Assert.Contains(run.Reasons, reason => reason.Contains("a scale-in took place", StringComparison.Ordinal));
    }

    private static void AssertPassedIn(RunView run, double played, double minutes)
    {
        Assert.True(run is { Status: RunStatus.Completed, Verdict: Verdict.Passed }, $"{run.Status} {run.Verdict}: {string.Join(" | ", run.Reasons)}");
        Assert.InRange(played, minutes * 0.9, minutes * 1.1);
    }

    /// <summary>How long the steps took, on the run's clock.</summary>
    private async Task<double> PlayedMinutesAsync(Guid id)
    {
        var events = await House.EventsAsync(id);
        return (events.Single(seen => seen.Type == "scenario.completed").At - events.Single(seen => seen.Type == "scenario.started").At).TotalMinutes;
    }
}
