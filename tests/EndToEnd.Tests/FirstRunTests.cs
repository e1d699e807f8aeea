using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.EndToEnd.Tests;

[Trait("Category", "EndToEnd")]
public class FirstRunTests
{
    [Fact]
    public async Task RunPostedTheInstantTheGatewayIsHealthy_BrandNewBroker_PassesAndNothingIsLeftAfterStop()
    {
        await using var house = await House.StartAsync();

        var id = await house.PostAsync(new RunRequest { Scenario = "burst", RequestedBy = "test" });
        var run = await house.WaitForEndAsync(id);

        Assert.True(run is { Status: RunStatus.Completed, Verdict: Verdict.Passed }, $"{run.Status} {run.Verdict}: {string.Join(" | ", run.Reasons)}");
        var report = await File.ReadAllTextAsync(Path.Combine(house.DataRoot, run.Files[0]));
        Assert.Contains("**Result**: PASSED", report, StringComparison.Ordinal);
        Assert.Contains("| Failed: rejected (503) | 2 |", report, StringComparison.Ordinal);

        var (elapsed, left) = await house.StopAsync();
        Assert.True(elapsed < TimeSpan.FromSeconds(15), $"stopping took {elapsed}");
        Assert.Empty(left);
    }

    [Fact]
    public async Task SimulatorStartedWithCallsRunning_RunIsRejectedWithEvidence_NothingIsLaunched()
    {
        await using var house = await House.StartAsync(("Simulator__InitialCalls", "3"));

        var id = await house.PostAsync(new RunRequest { Scenario = "burst" });
        var run = await house.WaitForEndAsync(id);

        Assert.Equal(RunStatus.Rejected, run.Status);
        var sessions = Assert.Single(run.Baseline, check => check.Name == "active-sessions");
        Assert.Equal((false, "0"), (sessions.Holds, sessions.Expected));
        Assert.StartsWith("3 (", sessions.Actual, StringComparison.Ordinal);
        Assert.Contains(run.Baseline, check => check is { Name: "generator-idle", Holds: false });
        Assert.Contains(run.Reasons, reason => reason.Contains("active-sessions must be 0, was 3 (", StringComparison.Ordinal));
        Assert.DoesNotContain("cohort.started", await house.EventTypesAsync(id));
    }
}
