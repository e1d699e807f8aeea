using LoadPlatform.Contracts;
using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LoadPlatform.ReportWriter.Tests;

public sealed class When_the_monitors_have_stopped
{
    [Fact]
    public async Task Should_write_one_report_however_often_it_is_told()
    {
        using var folder = new TemporaryFolder();
        var run = await new BurstRun().RecordAsync();
        using var host = ReportHost.Build(run.Log, folder.Path);
        await host.StartAsync();
        var harness = host.Services.GetRequiredService<ITestHarness>();

        await harness.Bus.Publish(new MonitorsStopped { RunId = run.RunId });
        Assert.True(await harness.Published.Any<ReportGenerated>());
        var first = folder.Read("docs/results/scaling-tests/burst-2026-02-05-100000.md");
        await harness.Bus.Publish(new MonitorsStopped { RunId = run.RunId });
        var published = await MassTransit.Testing.AsyncElementListExtensions.Take(harness.Published.SelectAsync<ReportGenerated>(), 2).ToListAsync();

        Assert.Equal(2, published.Count);

        Assert.Equal(
            [
                "docs/results/scaling-tests/burst-2026-02-05-100000.html",
                "docs/results/scaling-tests/burst-2026-02-05-100000.json",
                "docs/results/scaling-tests/burst-2026-02-05-100000.junit.xml",
                "docs/results/scaling-tests/burst-2026-02-05-100000.md",
                "docs/results/scaling-tests/burst-2026-02-05-100000.series.jsonl",
            ],
            folder.Files());
        Assert.Equal(first, folder.Read("docs/results/scaling-tests/burst-2026-02-05-100000.md"));
        Assert.All(published, message =>
        {
            Assert.Equal((run.RunId, Verdict.Passed), (message.Context.Message.RunId, message.Context.Message.Verdict));
            Assert.EndsWith(".md", message.Context.Message.Files[0]);
        });
        Assert.Empty(harness.Published.Select<Fault<MonitorsStopped>>().ToArray());
    }
}
