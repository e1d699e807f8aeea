using LoadPlatform.Contracts.Api;
using LoadPlatform.RunLog.Runs;
using Microsoft.Extensions.Options;

namespace LoadPlatform.Gateway.Api;

/// <summary><c>GET /api/v1/runs/{id}/report</c>: the report's file in one format.</summary>
internal static class ShowReport
{
    private static readonly Dictionary<string, (string Suffix, string ContentType)> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["md"] = (".md", "text/markdown; charset=utf-8"),
        ["json"] = (".json", "application/json"),
        ["html"] = (".html", "text/html; charset=utf-8"),
        ["junit"] = (".junit.xml", "application/xml"),
    };

    public static async Task<IResult> HandleAsync(Guid id, IRunLog log, IOptions<ResultsOptions> options, string format = "md", CancellationToken cancellationToken = default)
    {
        if (!Formats.TryGetValue(format, out var wanted))
            return Problems.Of(StatusCodes.Status400BadRequest, ProblemCodes.RequestInvalid, $"'{format}' is no format. Formats: {string.Join(", ", Formats.Keys)}.");

        if (await log.FindSummaryAsync(id, cancellationToken) is not { } summary)
            return Problems.UnknownRun(id);

        var file = summary.Files.FirstOrDefault(name => name.EndsWith(wanted.Suffix, StringComparison.Ordinal));
        var path = file is null ? null : Path.GetFullPath(Path.Combine(options.Value.Root, file));
        return path is not null && File.Exists(path)
            ? Results.File(path, wanted.ContentType)
            : Problems.Of(StatusCodes.Status404NotFound, ProblemCodes.ReportMissing, $"Run {id} ({summary.Status}) has no {format} report.");
    }
}
