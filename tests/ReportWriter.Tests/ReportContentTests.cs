using System.Text.Json;
using System.Xml.Linq;
using LoadPlatform.ReportWriter.Records;
using LoadPlatform.RunLog.Records;
using LoadPlatform.ReportWriter.Rendering;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;

namespace LoadPlatform.ReportWriter.Tests;

public sealed class ReportContentTests
{
    private const string Hostile = "a|b <script>alert(1)</script> [x](javascript:alert(2)) `c` ]]> \u0001\n# heading";

    [Fact]
    public async Task Markdown_OfABurst_HasTheTemplatesSectionsInOrder()
    {
        var lines = (await RenderAsync()).Split('\n');

        Assert.Equal(
            [
                "# Scaling Test Results: burst", "## Scaling Configuration", "## Cold Start Timing (Measured)", "## Assertions", "## Criteria", "## Scaling Timeline", "## Capacity", "## Stopped Tasks", "## NLB Distribution (at peak)",
                "## Metrics Summary (last 10 snapshots)", "## Call Summary", "## Verdict", "## Baseline", "## Gaps and interference", "## Events",
            ],
            lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.Equal(["**Date**: 2026-02-05 10:00 UTC", "**Duration**: 9m 31s", "**Result**: PASSED"], lines.Skip(2).Take(3).Select(line => line.Trim()));
    }

    [Theory]
    [InlineData("| Target tracking target | 3 (SessionsPerTask) |")]
    [InlineData("| Max capacity | 12 |")]
    [InlineData("| Min capacity | not observed in this run |")]
    [InlineData("| ENI attach + scheduling | 14 s (14 s to 14 s) | 14 s | 1 |")]
    [InlineData("| Image pull | 37 s (37 s to 37 s) | 51 s | 1 |")]
    [InlineData("| Container init (app start) | 17 s (17 s to 17 s) | 68 s | 1 |")]
    [InlineData("| First fresh heartbeat (serving) | 30 s (30 s to 30 s) | 98 s | 1 |")]
    [InlineData("| Load crosses the target | 10:00:00 (T+0:00) | – | 0 s |")]
    [InlineData("| Datapoint above the target is visible | 10:01:15 (T+1:15) | 75 s | 75 s |")]
    [InlineData("| Alarm | 10:03:15 (T+3:15) | 120 s | 195 s |")]
    [InlineData("| Scaling activity | 10:03:20 (T+3:20) | 5 s | 200 s |")]
    [InlineData("**Total: load crosses the target -> first session on a new task: 310 s.**")]
    [InlineData("decided by 1 at 10:04:30, 4 at 10:04:40 (test)")]
    [InlineData("| Tasks needed at the peak | 4 |")]
    [InlineData("| 10:04:40 (T+4:40) | 10 | 4 | 4 |")]
    [InlineData("| 1 | running_task_count >= 4 within 400 s | >= 4 | 4 | 10:04:40 (T+4:40) | 42 | PASS |")]
    [InlineData("| 2 | max_e2e_latency_p95_ms: 3000 | fail | e2e_latency_p95 <= 3000 | 812 | – | 1 | 0 | PASS |")]
    [InlineData("| 10:04:40 (T+4:40) | running 1 -> 4 | 4/4 |")]
    [InlineData("| task-1 | 10 | 83.3 % |")]
    [InlineData("| task-2 | 2 | 16.7 % |")]
    [InlineData("| Total calls | 12 |")]
    [InlineData("| Failed: rejected (503) | 2 |")]
    [InlineData("| running-tasks | 1 | 1 | OK | 09:59:57 | ecs:DescribeServices |")]
    public async Task Markdown_OfABurst_ShowsWhatWasMeasured(string line) => Assert.Contains(line, await RenderAsync());

    [Fact]
    public async Task Markdown_OfARunWithoutData_SaysNotObservedInsteadOfNumbers()
    {
        var recorded = await new BurstRun().RecordAsync();
        var log = new InMemoryRunLog();
        await log.TryCreateAsync((await recorded.Log.FindDefinitionAsync(recorded.RunId))!);

        var report = MarkdownReport.Render(ReportData.Of(await new RunRecordReader(log).ReadAsync(recorded.RunId)));

        Assert.Contains("**Duration**: not observed in this run", report);
        Assert.Contains("## Cold Start Timing (Measured)\n\nnot observed in this run", report);
        Assert.Contains("## NLB Distribution (at peak)\n\nnot observed in this run", report);
        Assert.Contains("**Result**: ABORTED", report);
    }

    [Fact]
    public async Task EveryFormat_TextFromOutside_CanNotChangeThePage()
    {
        var run = await new BurstRun(Hostile).RecordAsync();
        await run.AppendAsync(RunEventTypes.Interference, 100, Hostile);
        var data = ReportData.Of(await new RunRecordReader(run.Log).ReadAsync(run.RunId));

        var markdown = MarkdownReport.Render(data);
        Assert.Contains("a\\|b &lt;script>", markdown);
        Assert.DoesNotContain("<script>", markdown);
        Assert.DoesNotContain("\n# heading", markdown);
        var html = HtmlReport.Render(data);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<a href", html);
        Assert.Contains("somebody interfered", XDocument.Parse(JUnitReport.Render(data)).Descendants("error").Single().Value);
        Assert.Equal(Hostile, JsonDocument.Parse(JsonReport.Render(data)).RootElement.GetProperty("requestedBy").GetString());
    }

    [Fact]
    public async Task Html_OfABurst_IsOnePageWithTheTables()
    {
        var run = await new BurstRun().RecordAsync();

        var html = HtmlReport.Render(ReportData.Of(await new RunRecordReader(run.Log).ReadAsync(run.RunId)));

        Assert.Contains("<title>Scaling Test Results: burst</title>", html);
        Assert.Contains("<td>Image pull</td>", html);
        Assert.DoesNotContain("http://", html);
    }

    [Fact]
    public async Task SeriesFile_SampleReadTwice_IsThereOnce()
    {
        var run = await new BurstRun().RecordAsync();

        var lines = SeriesFile.Render(ReportData.Of(await new RunRecordReader(run.Log).ReadAsync(run.RunId))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Single(lines, line => line.Contains("sessions_per_task"));
        Assert.Equal(59, lines.Count(line => line.StartsWith("{\"distribution\":", StringComparison.Ordinal)));
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }

    private static async Task<string> RenderAsync()
    {
        var run = await new BurstRun().RecordAsync();
        return MarkdownReport.Render(ReportData.Of(await new RunRecordReader(run.Log).ReadAsync(run.RunId)));
    }
}
