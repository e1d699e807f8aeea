using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;
using LoadPlatform.RunLog.Testing;

namespace LoadPlatform.Gateway.Tests.Reconciling;

public sealed class ReconcilerRaceTests
{
    [Fact]
    public async Task LookAsync_RunThatEndsBetweenListingAndReading_LeavesItAndLooksAtTheOthers()
    {
        var log = new InMemoryRunLog();
        var seen = EndedMeanwhileLog.Around(log);
        await using var house = await SagaHouse.StartAsync(withSaga: false, seenLog: seen);
        var (ended, late) = (Guid.NewGuid(), Guid.NewGuid());
        await RecordAsync(house, ended, TargetsFile.Voice);
        await RecordAsync(house, late, TargetsFile.Other);
        await log.WriteSummaryAsync((await log.FindSummaryAsync(ended))! with { Status = RunStatus.Completed, StatusSinceWall = house.Wall.GetUtcNow() });
        await log.WriteSummaryAsync((await log.FindSummaryAsync(late))! with { StatusSinceWall = house.Wall.GetUtcNow() });
        ((EndedMeanwhileLog)(object)seen).Open = [ended, late];
        house.Advance(TimeSpan.FromHours(1));

        await house.LookAsync();

        Assert.Equal(late, Assert.Single(house.Traffic.Published<RunFailed>()).RunId);
    }

    [Fact]
    public async Task LookAsync_RunPastItsDeadlineThatIsSlowToEnd_SaysTheSameAgain()
    {
        var log = new InMemoryRunLog();
        await using var house = await SagaHouse.StartAsync(withSaga: false, seenLog: log);
        var runId = Guid.NewGuid();
        await RecordAsync(house, runId, TargetsFile.Voice);
        await log.WriteSummaryAsync((await log.FindSummaryAsync(runId))! with { StatusSinceWall = house.Wall.GetUtcNow() });

        house.Advance(TimeSpan.FromHours(1));
        await house.LookAsync();
        house.Advance(TimeSpan.FromHours(1));
        await house.LookAsync();

        // The saga takes a failure that it knows for the same one come twice.
        Assert.Single(house.Traffic.Published<RunFailed>().Distinct());
    }

    private static Task RecordAsync(SagaHouse house, Guid runId, string target) =>
        house.Admission.AdmitAsync(new TestRequested { RunId = runId, Scenario = "smoke-test", Target = target }, CancellationToken.None);
}
