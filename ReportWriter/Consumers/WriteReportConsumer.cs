using LoadPlatform.Contracts;
using LoadPlatform.ReportWriter.Reports;
using MassTransit;

namespace LoadPlatform.ReportWriter.Consumers;

/// <summary>The watchers have settled: judge the run and write its report. Told again, it says the same again and writes nothing twice.</summary>
public sealed class WriteReportConsumer(Reporter reporter) : IConsumer<MonitorsStopped>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<MonitorsStopped> context)
    {
        ArgumentNullException.ThrowIfNull(context);

        var report = await reporter.WriteAsync(context.Message.RunId, context.CancellationToken);
        await context.Publish(new ReportGenerated { RunId = context.Message.RunId, Verdict = report.Verdict, Reasons = report.Reasons, Files = report.Files });
    }
}
