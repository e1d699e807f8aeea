using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.EndToEnd.Tests;

[Trait("Category", "EndToEnd")]
public class KilledEngineTests(HouseFixture fixture) : IClassFixture<HouseFixture>
{
    private House House => fixture.House;

    [Theory]
    [InlineData(1, "place_calls")]
    [InlineData(2, "wait_until")]
    [InlineData(4, "assert")]
    [InlineData(5, "wait")]
    [InlineData(6, "set_desired_count")]
    [InlineData(7, "launch_task")]
    [InlineData(8, "note")]
    [InlineData(9, "stop_task")]
    [InlineData(10, "end_calls")]
    [InlineData(11, "end_all_calls")]
    public async Task EngineKilledDuringAStep_GoesOn_NothingIsRepeatedOrSkipped(int step, string action)
    {
        await House.ResetSimulatorAsync();
        var id = await House.PostAsync(new RunRequest { ScenarioYaml = ScenarioTexts.EveryStep });
        await House.WaitForAsync(id, run => run.Progress?.Step >= step, action);

        House.Kill("LoadPlatform.TaskLauncher.dll");
        var run = await House.WaitForEndAsync(id);

        Assert.True(run.Verdict == Verdict.Passed, $"{run.Status} {run.Verdict}: {string.Join(" | ", run.Reasons)}");
        var events = await House.EventsAsync(id);
        Assert.Contains(events, seen => seen.Type == "work.resumed");
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
