using LoadPlatform.Contracts;
using LoadPlatform.ReportWriter.Reports;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LoadPlatform.ReportWriter.Tests;

public sealed class ReporterTests
{
    [Fact]
    public async Task WriteAsync_NameTakenByAnotherRun_TakesTheNext()
    {
        using var folder = new TemporaryFolder();
        var log = new InMemoryRunLog();
        var first = await new BurstRun { Log = log }.RecordAsync();
        var second = await new BurstRun { Log = log }.RecordAsync();
        using var host = ReportHost.Build(log, folder.Path);
        var reporter = host.Services.GetRequiredService<Reporter>();

        var reports = new[] { await reporter.WriteAsync(first.RunId), await reporter.WriteAsync(second.RunId) };

        Assert.Equal(["burst-2026-02-05-100000", "burst-2026-02-05-100000-2"], reports.Select(report => report.Name));
        Assert.Contains($"**Run**: {first.RunId}", folder.Read(reports[0].Files[0]));
        Assert.Contains($"**Run**: {second.RunId}", folder.Read(reports[1].Files[0]));
    }

    [Fact]
    public async Task WriteAsync_AfterACrashBeforeTheFiles_WritesTheFilesDecidedBefore()
    {
        using var folder = new TemporaryFolder();
        var run = await new BurstRun().RecordAsync();
        using var host = ReportHost.Build(run.Log, folder.Path);
        var reporter = host.Services.GetRequiredService<Reporter>();
        var report = await reporter.WriteAsync(run.RunId);
        File.Delete(Path.Combine(folder.Path, report.Files[1]));
        await run.Log.WriteAsync(run.RunId, RunDocuments.Report, report with { Written = false });

        var again = await reporter.WriteAsync(run.RunId);

        Assert.Equal(report.Files, again.Files);
        Assert.Equal(5, folder.Files().Length);
    }

    [Fact]
    public async Task WriteAsync_AfterACrashBeforeTheNameWasStored_TakesItsReservationUp()
    {
        using var folder = new TemporaryFolder();
        var run = await new BurstRun().RecordAsync();
        using var host = ReportHost.Build(run.Log, folder.Path);
        host.Services.GetRequiredService<ReportFolder>().Reserve("burst", BurstRun.Start, run.RunId);

        var report = await host.Services.GetRequiredService<Reporter>().WriteAsync(run.RunId);

        Assert.Equal("burst-2026-02-05-100000", report.Name);
    }

    [Fact]
    public async Task WriteAsync_AssertionBroken_ReportsFailedWithExpectedAndActual()
    {
        using var folder = new TemporaryFolder();
        var run = await new BurstRun().RecordAsync(tasksAtTheEnd: 2);
        using var host = ReportHost.Build(run.Log, folder.Path);

        var report = await host.Services.GetRequiredService<Reporter>().WriteAsync(run.RunId);

        Assert.Equal(Verdict.Failed, report.Verdict);
        Assert.Contains("**Result**: FAILED", folder.Read(report.Files[0]));
        Assert.Contains("| 1 | running_task_count >= 4 within 400 s | >= 4 | 2 | – | 42 | FAIL |", folder.Read(report.Files[0]));
        Assert.Contains("<failure message=\"expected &gt;= 4, was 2\">", folder.Read(report.Files[3]));
    }

    [Fact]
    public async Task WriteAsync_RunThatTheLogDoesNotHold_Throws()
    {
        using var folder = new TemporaryFolder();
        using var host = ReportHost.Build(new InMemoryRunLog(), folder.Path);

        await Assert.ThrowsAsync<KeyNotFoundException>(() => host.Services.GetRequiredService<Reporter>().WriteAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task WriteAsync_CancelledRun_IsAborted()
    {
        using var folder = new TemporaryFolder();
        var run = await new BurstRun().RecordAsync();
        await run.Log.WriteSummaryAsync(new RunSummary { RunId = run.RunId, Scenario = "burst", Target = "t", Status = RunStatus.Cancelled, RequestedAt = BurstRun.Start, Reasons = ["operator"] });
        using var host = ReportHost.Build(run.Log, folder.Path);

        Assert.Equal(Verdict.Aborted, (await host.Services.GetRequiredService<Reporter>().WriteAsync(run.RunId)).Verdict);
    }
}
