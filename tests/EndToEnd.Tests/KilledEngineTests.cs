using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.EndToEnd.Tests;

[Trait("Category", "EndToEnd")]
[Collection(SharedHouse.Name)]
public class KilledEngineTests(HouseFixture fixture)
{
    private House House => fixture.House;

    /// <summary>
    /// Every kind of step that needs no Locust is hit once, by its number in <see cref="ScenarioTexts.EveryStep"/>. A note takes no time, so
    /// that nobody outside can hit it; the engine's own tests do. Those of Locust are in <see cref="LocustTests"/>.
    /// </summary>
    [Theory]
    [InlineData("place_calls, assert, set_desired_count, end_calls", 1, 4, 6, 10)]
    [InlineData("wait_until, wait, launch_task, stop_task, end_all_calls", 2, 5, 7, 9, 11)]
    public async Task EngineKilledDuringSteps_GoesOn_NothingIsRepeatedOrSkipped(string actions, params int[] steps)
    {
        await House.BeginAfreshAsync();
        var id = await House.PostAsync(new RunRequest { ScenarioYaml = ScenarioTexts.EveryStep, RequestedBy = actions });
        foreach (var step in steps)
        {
            await House.WaitForAsync(id, run => run.Progress?.Step >= step, $"step {step}");
            await House.KillAsync("LoadPlatform.TaskLauncher.dll");
        }

        var run = await House.WaitForEndAsync(id);

        Assert.True(run.Verdict == Verdict.Passed, $"{run.Status} {run.Verdict}: {string.Join(" | ", run.Reasons)}");
        var events = await House.EventsAsync(id);
        Assert.All(steps, step => Assert.Contains(events, seen => seen.Type == "work.resumed" && seen.Message.StartsWith($"The engine goes on with step {step}:", StringComparison.Ordinal)));
        Assert.Equal(
            ["first", "counted", "second", "three", "a while", "two tasks", "beside", "a word", "not beside", "end second", "end all", "late counts"],
            events.Where(seen => seen.Type == "step.completed").Select(seen => seen.Data!["title"]!.GetValue<string>().Split(':')[0]));
        Assert.Equal(2, events.Count(seen => seen.Type == "cohort.started"));
        Assert.Equal(2, events.Count(seen => seen.Type == "cohort.ended"));

        // An engine killed before ECS had the count says it again when it sets it.
        Assert.Single(events.Where(seen => seen.Type == "scenario.desired-count").Select(seen => seen.Data!["stepIndex"]!.GetValue<int>()).Distinct());
        Assert.Single(events, seen => seen.Type == "task.launched");
        var report = await House.Gateway.GetStringAsync($"/api/v1/runs/{id}/report");
        Assert.Contains("| Total calls | 3 |", report, StringComparison.Ordinal);
        await VerdictTests.AssertNothingLeftAsync(House);
    }
}
