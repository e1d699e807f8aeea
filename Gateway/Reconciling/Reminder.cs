using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Runs;
using LoadPlatform.Gateway.Targets;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Reconciling;

/// <summary>The message that moves a run on from its state, sent again.</summary>
internal static class Reminder
{
    /// <summary>The message for a run's state.</summary>
    /// <returns>Null where nothing is due: the run's services are at work, or wait rightly.</returns>
    public static async Task<object?> OfAsync(RunSummary summary, RunDefinition definition, IRunLog log, ITargetHolds holds, CancellationToken cancellationToken)
    {
        var runId = summary.RunId;
        if (summary.StatusSinceWall is null)
            return Request(definition);

        return summary.Status switch
        {
            RunStatus.Queued => await holds.TakeAsync(summary.Target, runId, cancellationToken) == runId ? new TargetAcquired { RunId = runId } : null,
            RunStatus.CheckingBaseline => new ValidateBaseline { RunId = runId, Target = summary.Target },
            RunStatus.StartingMonitors => new BaselineValidated { RunId = runId, Checks = [] },
            RunStatus.Running => await PlayingAsync(summary, log, cancellationToken),
            RunStatus.Settling => Ending(summary, runId),
            RunStatus.Reporting => new MonitorsStopped { RunId = runId },
            _ => null,
        };
    }

    /// <summary>The engine acts on what the run's summary says too; what it said itself may not have reached the saga.</summary>
    private static async Task<object?> PlayingAsync(RunSummary summary, IRunLog log, CancellationToken cancellationToken)
    {
        var runId = summary.RunId;
        if (await log.FindAsync<EngineSign>(runId, RunDocuments.Engine, cancellationToken) is not { } engine)
            return new MonitorsStarted { RunId = runId };

        if (!engine.Over)
        {
            return summary switch
            {
                { Ending: RunStatus.Cancelled } => RunReasons.ToCancel(runId, summary.Reasons.FirstOrDefault() ?? ""),
                { StartedAt: null } when engine.StartedAt is { } startedAt => new ScenarioStarted { RunId = runId, StartedAt = startedAt },
                _ => null,
            };
        }

        return await log.FindAsync<RunEndingRequest>(runId, RunDocuments.Ending, cancellationToken) switch
        {
            { Failed: true } ending => new RunFailed { RunId = runId, Service = ending.Service ?? "", Reason = ending.Reason },
            null when summary.Ending == RunStatus.Completed => new ScenarioCompleted { RunId = runId, EndedAt = engine.LastSeenAt ?? summary.StatusSince ?? summary.RequestedAt },
            _ => new RunCancelled { RunId = runId, Stopped = [] },
        };
    }

    private static object Ending(RunSummary summary, Guid runId) => summary.Ending switch
    {
        RunStatus.Cancelled => new RunCancelled { RunId = runId, Stopped = [] },
        RunStatus.Failed => RunReasons.ToFailure(runId, summary.Reasons.FirstOrDefault() ?? ""),
        _ => new ScenarioCompleted { RunId = runId, EndedAt = summary.StatusSince ?? summary.RequestedAt },
    };

    private static TestRequested Request(RunDefinition definition) => new()
    {
        RunId = definition.RunId,
        Scenario = definition.Scenario,
        ScenarioYaml = definition.ScenarioYaml,
        Target = definition.Target.Name,
        RequestedBy = definition.RequestedBy,
        RequestedAt = definition.RequestedAt,
        Queue = definition.Queue,
    };
}
