using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.EndToEnd.Tests;

[Trait("Category", "EndToEnd")]
[Collection(SharedHouse.Name)]
public class VerdictTests(HouseFixture fixture)
{
    private House House => fixture.House;

    [Fact]
    public async Task AssertionThatCannotHold_Failed_ReportShowsExpectedAndActual()
    {
        await House.BeginAfreshAsync();

        var run = await House.WaitForEndAsync(await House.PostAsync(new RunRequest { ScenarioYaml = ScenarioTexts.Impossible }));

        Assert.True(run is { Status: RunStatus.Completed, Verdict: Verdict.Failed }, $"{run.Status} {run.Verdict}: {string.Join(" | ", run.Reasons)}");
        var report = await House.Gateway.GetStringAsync($"/api/v1/runs/{run.Id}/report");
        Assert.Matches(@"running_task_count >= 12.*\| >= 12 \| 4 \|.*FAIL", report);
    }

    [Fact]
    public async Task CancelledRun_LoadAndTasksAreEnded_SaysWhatWasStopped()
    {
        await House.BeginAfreshAsync();
        var id = await House.PostAsync(new RunRequest { ScenarioYaml = ScenarioTexts.WithTask });
        await House.WaitForAsync(id, run => run.Progress?.Step == 3, "its wait");

        using var answer = await House.Gateway.DeleteAsync($"/api/v1/runs/{id}?reason=test");
        answer.EnsureSuccessStatusCode();
        var run = await House.WaitForEndAsync(id);

        Assert.True(run is { Status: RunStatus.Cancelled, Verdict: Verdict.Aborted }, $"{run.Status} {run.Verdict}: {string.Join(" | ", run.Reasons)}");
        Assert.Contains(run.Reasons, reason => reason.Contains("cohort step-2 (3 calls)", StringComparison.Ordinal));
        Assert.Contains(run.Reasons, reason => reason.StartsWith("Stopped task ", StringComparison.Ordinal));
        await AssertNothingLeftAsync(House);
    }

    [Fact]
    public async Task SecondRunOnTheTarget_QueuedUntilTheFirstEnds()
    {
        await House.BeginAfreshAsync();
        var first = await House.PostAsync(new RunRequest { Scenario = "smoke-test" });

        var second = await House.PostAsync(new RunRequest { Scenario = "smoke-test", Queue = true });

        Assert.Equal(RunStatus.Queued, (await House.WaitForAsync(second, _ => true, "being shown")).Status);
        Assert.Equal(Verdict.Passed, (await House.WaitForEndAsync(first)).Verdict);
        await House.WaitForAsync(second, run => run.Status != RunStatus.Queued, "its turn");
        await House.WaitForEndAsync(second);
    }

    /// <summary>No SIPp runs, and no task of a run is wanted any more; ECS shows a stopping task for a while.</summary>
    internal static async Task AssertNothingLeftAsync(House house)
    {
        var state = await house.SimulatorStateAsync();
        Assert.Empty(state["sipp"]!.AsArray());
        Assert.DoesNotContain(
            state["tasks"]!.AsArray(),
            task => task!["startedBy"]?.GetValue<string>().StartsWith("lp-", StringComparison.Ordinal) == true && task["desiredStatus"]!.GetValue<string>() == "RUNNING");
    }
}
