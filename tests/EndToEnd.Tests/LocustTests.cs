using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.EndToEnd.Tests;

/// <summary>Swarms on a real Locust, in a house of its own: real processes need real time.</summary>
[Trait("Category", "EndToEnd")]
public sealed class LocustTests : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("loadplatform-locust-").FullName;
    private House? _house;

    private House House => _house!;

    public async Task InitializeAsync()
    {
        var targets = Path.Combine(_root, "targets.yaml");
        await File.WriteAllTextAsync(targets, "targets:\n  demo-load: { kind: load-stack, region: us-east-1, stack: demo-load }\n");
        _house = await House.StartAsync(
            ("Clock__Scale", "1"),
            ("Targets__File", targets),
            ("Simulator__TaskHost", "process"),
            ("Simulator__Preset", "fast-start"),
            ("Simulator__Processes__WorkFolder", Path.Combine(_root, "simulator")));
    }

    public async Task DisposeAsync()
    {
        if (_house is not null)
            await _house.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    /// <summary>The steps are those of the catalog's locust-smoke, by their numbers.</summary>
    [Fact]
    public async Task EngineKilledDuringSwarmAndStopSwarm_GoesOn_OneSwarmAndNoUserIsLeft()
    {
        const int Swarm = 3;
        const int StopSwarm = 7;
        var id = await House.PostAsync(new RunRequest { Scenario = "locust-smoke", Target = "demo-load", Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["hold_seconds"] = "40" } });
        foreach (var step in (int[])[Swarm, StopSwarm])
        {
            await House.WaitForAsync(id, run => run.Progress?.Step >= step, $"step {step}");
            await House.KillAsync("LoadPlatform.TaskLauncher.dll");
        }

        var run = await House.WaitForEndAsync(id);

        Assert.True(run is { Status: RunStatus.Completed, Verdict: Verdict.Passed }, $"{run.Status} {run.Verdict}: {string.Join(" | ", run.Reasons)}");
        var events = await House.EventsAsync(id);
        foreach (var step in (int[])[Swarm, StopSwarm])
            Assert.Contains(events, seen => seen.Type == "work.resumed" && seen.Message.StartsWith($"The engine goes on with step {step}:", StringComparison.Ordinal));
        Assert.Single(events, seen => seen.Type == "swarm.started");
        Assert.Equal(2, events.Count(seen => seen.Type == "task.launched"));
        Assert.Contains("locust_failure_ratio", await House.Gateway.GetStringAsync($"/api/v1/runs/{id}/report"), StringComparison.Ordinal);
        await VerdictTests.AssertNothingLeftAsync(House);
    }
}
