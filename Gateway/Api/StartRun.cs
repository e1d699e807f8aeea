using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Gateway.Admission;
using LoadPlatform.Gateway.Health;
using LoadPlatform.Gateway.Runs;
using LoadPlatform.Gateway.Targets;
using LoadPlatform.RunLog.Runs;
using MassTransit;
using Microsoft.AspNetCore.Mvc;

namespace LoadPlatform.Gateway.Api;

/// <summary><c>POST /api/v1/runs</c>: examines the request, takes the target, records the run, and sends it on its way.</summary>
internal static class StartRun
{
    private const int MaxKeyLength = 200;

    public static async Task<IResult> HandleAsync(
        RunRequest request,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        FlowReadiness readiness,
        IIdempotencyKeys keys,
        TargetRegistry targets,
        IRunLog log,
        RunAdmission admission,
        IPublishEndpoint bus,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (!readiness.IsReady)
            return Problems.NotReady(readiness.Missing);

        if (idempotencyKey is { Length: > MaxKeyLength })
            return Problems.Of(StatusCodes.Status400BadRequest, ProblemCodes.RequestInvalid, $"Idempotency-Key may have at most {MaxKeyLength} characters.");

        var runId = NewId.NextGuid();
        if (idempotencyKey is not null)
        {
            var claim = await keys.ClaimAsync(idempotencyKey, request, runId, cancellationToken);
            if (!claim.SameRequest)
                return Problems.Of(StatusCodes.Status409Conflict, ProblemCodes.IdempotencyKeyReused, "That Idempotency-Key was used for another request: send a new key.");

            // Asked again: the run is recorded, so it goes its way, or has gone it. To admit it again could take a target that it has freed.
            if (claim.RunId != runId && await log.FindSummaryAsync(claim.RunId, cancellationToken) is { } summary)
                return Accepted(summary.RunId, summary.Status);

            runId = claim.RunId;
        }

        var requested = new TestRequested
        {
            RunId = runId,
            Scenario = request.Scenario ?? "",
            ScenarioYaml = request.ScenarioYaml,
            Parameters = request.Parameters,
            Includes = request.Includes,
            Target = request.Target ?? targets.Default ?? "",
            DryRun = request.DryRun,
            MaxCost = request.MaxCost,
            MaxDurationSeconds = request.MaxDurationSeconds,
            BaselineRunId = request.BaselineRunId,
            RequestedBy = request.RequestedBy,
            RequestedAt = time.GetUtcNow(),
            Queue = request.Queue,
        };
        var decision = await admission.AdmitAsync(requested, cancellationToken);
        if (decision.Outcome == AdmissionOutcome.Rejected)
        {
            if (idempotencyKey is not null)
                await keys.ForgetAsync(idempotencyKey, cancellationToken);
            return Problems.Of(decision);
        }

        // From here on the run is recorded and holds its target: a client that goes away must not leave it half-way.
        await bus.Publish(requested, CancellationToken.None);
        return Accepted(runId, decision.Outcome == AdmissionOutcome.Queued ? RunStatus.Queued : RunStatus.CheckingBaseline);
    }

    private static IResult Accepted(Guid runId, RunStatus status) =>
        Results.Accepted(RunLinks.Self(runId), new RunAccepted { Id = runId, Status = status, Links = RunLinks.Of(runId) });
}
