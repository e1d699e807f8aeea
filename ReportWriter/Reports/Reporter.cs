using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;
using LoadPlatform.RunLog.Records;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.ReportWriter.Reports;

/// <summary>Judges a run and writes its report, once however often it is asked.</summary>
public sealed partial class Reporter(IRunLog log, RunRecordReader reader, ReportFolder folder, TimeProvider time, ILogger<Reporter> logger)
{
    private const string Service = "report-writer";

    /// <summary>Judges a run and writes its report, unless both were done.</summary>
    /// <exception cref="KeyNotFoundException">The log holds no such run.</exception>
    public async Task<ReportDocument> WriteAsync(Guid runId, CancellationToken cancellationToken = default)
    {
        var known = await log.FindAsync<ReportDocument>(runId, RunDocuments.Report, cancellationToken);
        if (known is { Written: true } && known.Files.All(folder.Exists))
            return known;

        var data = ReportData.Of(await reader.ReadAsync(runId, cancellationToken));
        var report = known ?? Decide(data);
        await log.WriteAsync(runId, RunDocuments.Report, report, cancellationToken: cancellationToken);
        foreach (var (ending, render) in ReportFormats.All)
            await folder.WriteAsync(ReportFolder.RelativePath(report.Name, ending), render(data), cancellationToken);

        var written = report with { Verdict = data.Judgement.Verdict, Reasons = data.Judgement.Reasons, Written = true };
        await log.WriteAsync(runId, RunDocuments.Report, written, cancellationToken: cancellationToken);
        await log.AppendAsync(runId, Judged(written), cancellationToken);
        LogWritten(logger, runId, written.Verdict, written.Files[0]);
        return written;
    }

    private ReportDocument Decide(ReportData data)
    {
        var name = folder.Reserve(FileName(data.Record.Scenario.Name), data.Date, data.Definition.RunId);
        return new ReportDocument
        {
            Name = name,
            Files = [.. ReportFormats.All.Select(format => ReportFolder.RelativePath(name, format.Ending))],
            Verdict = data.Judgement.Verdict,
            Reasons = data.Judgement.Reasons,
        };
    }

    // A scenario that could not be read has a name that nobody checked.
    private static string FileName(string scenario)
    {
        var name = string.Concat(scenario.Where(character => char.IsAsciiLetterOrDigit(character) || character == '-').Take(64));
        return name.Length == 0 ? "scenario" : name;
    }

    private RunEvent Judged(ReportDocument report) => new()
    {
        Key = "run.judged",
        Type = RunEventTypes.Judged,
        At = time.GetUtcNow(),
        Source = Service,
        Message = $"{report.Verdict}: {report.Reasons[0]}",
    };

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Run {RunId} is judged {Verdict}; its report is {File}")]
    private static partial void LogWritten(ILogger logger, Guid runId, Contracts.Verdict verdict, string file);
}
