using LoadPlatform.Contracts.Api;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Admission;

/// <summary>Finds out whether a stored run can be compared with.</summary>
internal sealed class StoredRuns(IRunLog log)
{
    /// <summary>Why a run cannot be compared with.</summary>
    /// <returns>Null where it can.</returns>
    public async Task<RequestProblem?> ProblemAsync(Guid runId, CancellationToken cancellationToken)
    {
        if (await log.FindSummaryAsync(runId, cancellationToken) is not { } summary)
            return Problem($"There is no run {runId} to compare with.");

        if (!summary.IsOver)
            return Problem($"The run {runId} is not over ({summary.Status}): compare with one that is.");

        return await HasRecordAsync(runId, cancellationToken) ? null : Problem($"The run {runId} has no record to compare with: it was not played, or its streams have left the run log.");
    }

    /// <summary>Whether a run was played and its streams are still there.</summary>
    public async Task<bool> HasRecordAsync(Guid runId, CancellationToken cancellationToken) =>
        await log.FindDefinitionAsync(runId, cancellationToken) is not null
        && (await log.ReadEventsAsync(runId, cancellationToken: cancellationToken)).Any(entry => entry.Value.Type == RunEventTypes.ScenarioStarted);

    private static RequestProblem Problem(string detail) => new(ProblemCodes.BaselineRunUnknown, detail);
}
