using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Admission;

/// <summary>Finds out whether a stored run can be compared with.</summary>
internal sealed class StoredRuns(IRunLog log)
{
    /// <summary>Why a run cannot be compared with.</summary>
    /// <param name="runId">The run that was named.</param>
    /// <param name="comparedId">The run that is to be compared with it.</param>
    /// <param name="scenario">That one's scenario; null where it is not known.</param>
    /// <param name="target">That one's target; null where it is not known.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Null where it can.</returns>
    public async Task<RequestProblem?> ProblemAsync(Guid runId, Guid comparedId, string? scenario, string? target, CancellationToken cancellationToken)
    {
        if (runId == comparedId)
            return Problem($"The run {runId} cannot be compared with itself.");

        if (await log.FindSummaryAsync(runId, cancellationToken) is not { } summary)
            return Problem($"There is no run {runId} to compare with.");

        if (!summary.IsOver)
            return Problem($"The run {runId} is not over ({summary.Status}): compare with one that is.");

        if (summary.DryRun || summary.Status is not RunStatus.Completed)
            return Problem($"The run {runId} is {(summary.DryRun ? "a dry run" : summary.Status)}: compare with one that was played to its end.");

        if (target is not null && summary.Target != target)
            return Problem($"The run {runId} was on the target '{summary.Target}', not on '{target}': compare with one of the same target.");

        if (scenario is not null && summary.Scenario != scenario)
            return Problem($"The run {runId} played the scenario '{summary.Scenario}', not '{scenario}': compare with one of the same scenario.");

        return await HasRecordAsync(runId, cancellationToken) ? null : Problem($"The run {runId} has no record to compare with: it was not played, or its streams have left the run log.");
    }

    /// <summary>Whether a run was played and its streams are still there.</summary>
    public async Task<bool> HasRecordAsync(Guid runId, CancellationToken cancellationToken) =>
        await log.FindDefinitionAsync(runId, cancellationToken) is not null
        && (await log.ReadEventsAsync(runId, cancellationToken: cancellationToken)).Any(entry => entry.Value.Type == RunEventTypes.ScenarioStarted);

    private static RequestProblem Problem(string detail) => new(ProblemCodes.BaselineRunUnknown, detail);
}
