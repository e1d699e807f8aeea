using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.EndToEnd.Tests;

[Trait("Category", "EndToEnd")]
[Collection(SharedHouse.Name)]
public class KilledServiceTests(HouseFixture fixture)
{
    private House House => fixture.House;

    [Theory]
    [InlineData("Gateway")]
    [InlineData("BaselineValidator")]
    [InlineData("MetricsWatcher")]
    [InlineData("DistributionWatcher")]
    [InlineData("TaskLauncher")]
    [InlineData("ReportWriter")]
    public Task ServiceKilledInMidRun_IsRestarted_SameVerdictOneReportOneCohort(string service) =>
        KillInMidRunAsync($"LoadPlatform.{service}.dll");

    [Theory]
    [InlineData("redis-server")]
    [InlineData("beam.smp")]
    public Task CacheOrBrokerKilledInMidRun_IsRestartedOnItsData_SameVerdictOneReportOneCohort(string program) =>
        KillInMidRunAsync(program);

    private async Task KillInMidRunAsync(string mark)
    {
        await House.BeginAfreshAsync();
        var reports = House.ReportFiles("burst-*.md").Count;
        var id = await House.PostAsync(new RunRequest { Scenario = "burst" });
        await House.WaitForAsync(id, run => run.Progress?.Step == 2, "its first wait");

        await House.KillAsync(mark);
        var run = await House.WaitForEndAsync(id);

        Assert.True(run.Verdict == Verdict.Passed, $"{run.Status} {run.Verdict}: {string.Join(" | ", run.Reasons)}");
        Assert.Equal(reports + 1, House.ReportFiles("burst-*.md").Count);
        Assert.Single(await House.EventTypesAsync(id), type => type == "cohort.started");
        var report = await House.Gateway.GetStringAsync($"/api/v1/runs/{id}/report");
        Assert.Contains("| Total calls | 12 |", report, StringComparison.Ordinal);
        await VerdictTests.AssertNothingLeftAsync(House);
    }
}
