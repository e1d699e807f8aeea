using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Api;

/// <summary>A run's stored series as JSON.</summary>
internal static class ShowSeries
{
    public static async Task<IResult> MetricsAsync(Guid id, IRunLog log, CancellationToken cancellationToken)
    {
        if (await log.FindSummaryAsync(id, cancellationToken) is null)
            return Problems.UnknownRun(id);

        var metrics = await log.ReadMetricsAsync(id, cancellationToken: cancellationToken);
        var calls = await log.ReadCallsAsync(id, cancellationToken: cancellationToken);
        return Results.Ok(metrics.Concat(calls).SelectMany(entry => entry.Value).OrderBy(sample => sample.At));
    }

    public static async Task<IResult> DistributionAsync(Guid id, IRunLog log, CancellationToken cancellationToken) =>
        await log.FindSummaryAsync(id, cancellationToken) is null
            ? Problems.UnknownRun(id)
            : Results.Ok((await log.ReadDistributionAsync(id, cancellationToken: cancellationToken)).Select(entry => entry.Value));
}
