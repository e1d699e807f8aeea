using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using MassTransit;

namespace LoadPlatform.Gateway.Api;

/// <summary><c>DELETE /api/v1/runs/{id}</c>: cancels a run.</summary>
internal static class StopRun
{
    private const int MaxReasonLength = 500;

    public static async Task<IResult> HandleAsync(Guid id, IRunLog log, IWorkLog work, IPublishEndpoint bus, string? reason = null, CancellationToken cancellationToken = default)
    {
        if (await log.FindSummaryAsync(id, cancellationToken) is not { } summary)
            return Problems.UnknownRun(id);

        if (summary.IsOver)
            return Problems.Of(StatusCodes.Status409Conflict, ProblemCodes.RunOver, $"Run {id} has ended already: {summary.Status}.{await RestAsync(id, work, cancellationToken)}");

        if (summary.Status is RunStatus.Settling or RunStatus.Reporting)
            return Problems.Of(StatusCodes.Status409Conflict, ProblemCodes.RunOver, $"The scenario of run {id} has ended: it is being judged, there is nothing left to cancel.{await RestAsync(id, work, cancellationToken)}");

        if (reason is { Length: > MaxReasonLength })
            return Problems.Of(StatusCodes.Status400BadRequest, ProblemCodes.RequestInvalid, $"reason may have at most {MaxReasonLength} characters.");

        await bus.Publish(new CancelRun { RunId = id, Reason = reason }, CancellationToken.None);
        return Results.Accepted(RunLinks.Self(id), RunViews.Of(summary));
    }

    /// <summary>What is to be said of the run's load: while the sweep is on record, it is not known to be gone.</summary>
    private static async Task<string> RestAsync(Guid id, IWorkLog work, CancellationToken cancellationToken) =>
        await work.IsRecordedAsync(WorkKinds.Sweep, id, cancellationToken) ? " Its load may still be up: it is being ended, and the run keeps its target until it has ended." : "";
}
