using System.Net;
using System.Net.Http.Json;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.EndToEnd.Tests;

/// <summary>What an operator plans with: estimates and limits before a run, other criteria after it.</summary>
[Trait("Category", "EndToEnd")]
[Collection(SharedHouse.Name)]
public class PlannedRunTests(HouseFixture fixture)
{
    private House House => fixture.House;

    [Fact]
    public async Task DryRun_LooksAtTheTarget_EstimatesAndLaunchesNothing()
    {
        await House.BeginAfreshAsync();

        var run = await House.WaitForEndAsync(await House.PostAsync(new RunRequest { Scenario = "burst", DryRun = true }));

        Assert.Equal((RunStatus.Completed, null), (run.Status, run.Verdict));
        Assert.NotEmpty(run.Baseline);
        Assert.Equal((12, 4), (run.Estimate!.Calls, run.Estimate.ExpectedTasks));
        Assert.InRange(run.Estimate.TotalUsd!.Value, 0.01, 1);
        Assert.DoesNotContain("scenario.started", await House.EventTypesAsync(run.Id));
        Assert.Empty((await House.SimulatorStateAsync())["sipp"]!.AsArray());
        await House.WaitForEndAsync(await House.PostAsync(new RunRequest { Scenario = "smoke-test" }));
    }

    [Fact]
    public async Task RunThatWouldCostMoreThanAllowed_IsRejectedWithBothFigures()
    {
        await House.BeginAfreshAsync();

        var run = await House.WaitForEndAsync(await House.PostAsync(new RunRequest { Scenario = "burst", MaxCost = 0.001 }));

        Assert.Equal(RunStatus.Rejected, run.Status);
        Assert.Contains(run.Reasons, reason => reason.Contains("0.001", StringComparison.Ordinal));
        Assert.DoesNotContain("scenario.started", await House.EventTypesAsync(run.Id));
    }

    /// <summary>An included file, its parameter, planned ends, a criterion on a metric by its full name, and one that ends the run early.</summary>
    [Fact]
    public async Task WholeLanguage_PlayedAndJudged_ThenJudgedAgain()
    {
        await House.BeginAfreshAsync();
        var request = new RunRequest { ScenarioYaml = ScenarioTexts.Whole, Includes = new Dictionary<string, string>(StringComparer.Ordinal) { ["batch"] = ScenarioTexts.Batch } };

        var first = await House.WaitForEndAsync(await House.PostAsync(request));
        var second = await House.WaitForEndAsync(await House.PostAsync(request with { BaselineRunId = first.Id, ScenarioYaml = ScenarioTexts.Whole + ScenarioTexts.NoSlower }));

        Assert.True(first.Verdict == Verdict.Passed, $"{first.Status} {first.Verdict}: {string.Join(" | ", first.Reasons)}");
        Assert.True(second.Verdict == Verdict.Passed, $"{second.Status} {second.Verdict}: {string.Join(" | ", second.Reasons)}");
        using var answer = await House.Gateway.PostAsJsonAsync($"/api/v1/runs/{first.Id}/judge", new JudgeRequest { CriteriaYaml = "assertions: { max_active_count: 1 }" }, House.Json);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var judged = (await answer.Content.ReadFromJsonAsync<RunJudgement>(House.Json))!;
        Assert.Equal(Verdict.Failed, judged.Verdict);
        Assert.Contains(judged.Reasons, reason => reason.Contains("max_active_count", StringComparison.Ordinal));
        Assert.Equal(Verdict.Passed, (await House.WaitForEndAsync(first.Id)).Verdict);
    }
}
