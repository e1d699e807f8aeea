using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Clock;

namespace LoadPlatform.Gateway.Runs;

/// <summary>Writes where a run stands into the run log.</summary>
internal sealed class RunRecorder(IRunLog log, ServiceIdentity service, TimeProvider time, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
{
    /// <summary>Writes the run's summary, and an event where its state is new.</summary>
    public async Task RecordAsync(RunState run, CancellationToken cancellationToken)
    {
        var status = Enum.Parse<RunStatus>(run.CurrentState);
        var before = await log.FindSummaryAsync(run.CorrelationId, cancellationToken);
        var entered = before?.Status != status || before.StatusSinceWall is null;
        var now = time.GetUtcNow();

        await log.AppendAsync(
            run.CorrelationId,
            new RunEvent { Key = $"state:{status}", Type = RunEventTypes.StateChanged, At = now, Source = service.Name, Message = Describe(run, status) },
            cancellationToken);

        // The summary last: where it says that the run is over, the run's streams are given their end.
        await log.WriteSummaryAsync(
            new RunSummary
            {
                RunId = run.CorrelationId,
                Scenario = run.Scenario,
                Target = run.Target,
                Status = status,
                StatusSince = entered ? now : before!.StatusSince,
                StatusSinceWall = entered ? wall.GetUtcNow() : before!.StatusSinceWall,
                DryRun = run.DryRun,
                Ending = run.Ending,
                Verdict = run.Verdict,
                Reasons = run.Reasons,
                Files = run.Files,
                RequestedBy = run.RequestedBy,
                RequestedAt = run.RequestedAt,
                StartedAt = run.StartedAt,
                EndedAt = run.EndedAt,
            },
            cancellationToken);
    }

    private static string Describe(RunState run, RunStatus status) => status switch
    {
        RunStatus.Completed when run.DryRun => "Completed: dry run, nothing was launched",
        RunStatus.Completed => $"Completed: {run.Verdict}",
        RunStatus.Rejected or RunStatus.Cancelled or RunStatus.Failed when run.Reasons.Count > 0 => $"{status}: {run.Reasons[0]}",
        _ => status.ToString(),
    };
}
