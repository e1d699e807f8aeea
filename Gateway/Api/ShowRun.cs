using LoadPlatform.Contracts.Estimates;
using LoadPlatform.RunLog.Records;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Api;

/// <summary><c>GET /api/v1/runs/{id}</c>: one run, its baseline, its estimate and its progress.</summary>
internal static class ShowRun
{
    public static async Task<IResult> HandleAsync(Guid id, IRunLog log, RunProgressReader progress, CancellationToken cancellationToken)
    {
        if (await log.FindSummaryAsync(id, cancellationToken) is not { } summary)
            return Problems.UnknownRun(id);

        var events = await log.ReadEventsAsync(id, cancellationToken: cancellationToken);
        return Results.Ok(RunViews.Of(summary) with
        {
            Baseline = RunProgressReader.Baseline(events),
            Estimate = EventData.Of<RunEstimate>(events.Select(entry => entry.Value), RunEventTypes.Estimated).FirstOrDefault(),
            Progress = await progress.ReadAsync(summary, events, cancellationToken),
        });
    }
}
