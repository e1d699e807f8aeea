using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using MassTransit;

namespace LoadPlatform.Gateway.Api;

/// <summary><c>DELETE /api/v1/runs/{id}</c>: cancels a run.</summary>
internal static class StopRun
{
    private const int MaxReasonLength = 500;

    public static async Task<IResult> HandleAsync(Guid id, IRunLog log, IPublishEndpoint bus, string? reason = null, CancellationToken cancellationToken = default)
    {
        if (await log.FindSummaryAsync(id, cancellationToken) is not { } summary)
            return Problems.UnknownRun(id);

        if (summary.IsOver)
            return Problems.Of(StatusCodes.Status409Conflict, ProblemCodes.RunOver, $"Run {id} has ended already: {summary.Status}.");

        if (summary.Status is RunStatus.Settling or RunStatus.Reporting)
            return Problems.Of(StatusCodes.Status409Conflict, ProblemCodes.RunOver, $"The scenario of run {id} has ended and its load with it: it is being judged, there is nothing left to cancel.");

        if (reason is { Length: > MaxReasonLength })
            return Problems.Of(StatusCodes.Status400BadRequest, ProblemCodes.RequestInvalid, $"reason may have at most {MaxReasonLength} characters.");

        await bus.Publish(new CancelRun { RunId = id, Reason = reason }, CancellationToken.None);
        return Results.Accepted(RunLinks.Self(id), RunViews.Of(summary));
    }
}
