using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Runs;
using LoadPlatform.Gateway.Targets;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Admission;

/// <summary>Admits a run: examines the request, takes the target, records the run. Doing it again for the same run changes nothing.</summary>
internal sealed class RunAdmission(RequestExaminer examiner, ITargetHolds holds, IRunLog log, TimeProvider time)
{
    /// <summary>Decides on a request.</summary>
    public async Task<AdmissionDecision> AdmitAsync(TestRequested request, CancellationToken cancellationToken)
    {
        // On the bus other systems may leave them null, whatever the record promises.
        request = request with { Scenario = request.Scenario ?? "", Target = request.Target ?? "" };
        var definition = await log.FindDefinitionAsync(request.RunId, cancellationToken);
        if (definition is null)
        {
            var examination = await examiner.ExamineAsync(request, cancellationToken);
            if (examination.Definition is null)
                return Reject(request, examination);

            definition = examination.Definition;
        }

        var holder = await holds.TakeAsync(definition.Target.Name, request.RunId, cancellationToken);
        var queued = holder != request.RunId;
        if (queued && request.Queue != true)
            return Busy(definition, holder);

        await RecordAsync(definition, queued ? RunStatus.Queued : RunStatus.CheckingBaseline, cancellationToken);
        if (queued)
            await holds.EnqueueAsync(definition.Target.Name, request.RunId, cancellationToken);

        return new AdmissionDecision
        {
            Outcome = queued ? AdmissionOutcome.Queued : AdmissionOutcome.Admitted,
            Scenario = definition.Scenario,
            Target = definition.Target.Name,
            RequestedAt = definition.RequestedAt,
            DryRun = definition.DryRun,
        };
    }

    private async Task RecordAsync(RunDefinition definition, RunStatus status, CancellationToken cancellationToken)
    {
        if (!await log.TryCreateAsync(definition, cancellationToken) && await log.FindSummaryAsync(definition.RunId, cancellationToken) is not null)
            return;

        await log.WriteSummaryAsync(
            new RunSummary
            {
                RunId = definition.RunId,
                Scenario = definition.Scenario,
                Target = definition.Target.Name,
                Status = status,
                StatusSince = time.GetUtcNow(),
                DryRun = definition.DryRun,
                RequestedBy = definition.RequestedBy,
                RequestedAt = definition.RequestedAt,
            },
            cancellationToken);
    }

    private AdmissionDecision Reject(TestRequested request, Examination examination) => new()
    {
        Outcome = AdmissionOutcome.Rejected,
        Scenario = request.Scenario,
        Target = request.Target,
        RequestedAt = request.RequestedAt ?? time.GetUtcNow(),
        DryRun = request.DryRun == true,
        Problems = examination.Problems,
        Errors = examination.Errors,
    };

    private static AdmissionDecision Busy(RunDefinition definition, Guid holder) => new()
    {
        Outcome = AdmissionOutcome.Rejected,
        Scenario = definition.Scenario,
        Target = definition.Target.Name,
        RequestedAt = definition.RequestedAt,
        DryRun = definition.DryRun,
        Problems = [new RequestProblem(ProblemCodes.TargetBusy, $"Run {holder} holds the target '{definition.Target.Name}'. Wait for its end, cancel it, or ask with queue: true.")],
        RunningRunId = holder,
    };
}
