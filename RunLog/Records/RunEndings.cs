using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Judging;

namespace LoadPlatform.RunLog.Records;

/// <summary>Finds how a run's scenario ended.</summary>
internal static class RunEndings
{
    public static RunEnding Find(IReadOnlyList<RunEvent> events, RunSummary? summary)
    {
        if (events.FirstOrDefault(runEvent => runEvent.Type == RunEventTypes.Failed) is { } failed)
            return new RunEnding(EndingKind.Failed, failed.Message);

        if (summary?.Ending == RunStatus.Failed || summary?.Status == RunStatus.Failed)
            return new RunEnding(EndingKind.Failed, summary.Reasons.FirstOrDefault());

        if (summary?.Ending == RunStatus.Cancelled || summary?.Status == RunStatus.Cancelled)
            return new RunEnding(EndingKind.Cancelled, summary.Reasons.FirstOrDefault());

        return events.Any(runEvent => runEvent.Type == RunEventTypes.ScenarioCompleted)
            ? new RunEnding(EndingKind.Completed)
            : new RunEnding(EndingKind.Cancelled, "the scenario was not played to its end");
    }
}
