using System.Globalization;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Finds steps of whose calls more failed than they allow.</summary>
public static class FailLimits
{
    /// <summary>What was exceeded, a line for each step; empty where nothing was. A call that was dropped has failed, too: SIPp's own count.</summary>
    /// <param name="record">The run, also while it goes on: counts of failed calls only grow.</param>
    public static IReadOnlyList<string> FindExceeded(RunRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);

        List<string> exceeded = [];
        for (var index = 0; index < record.Scenario.Steps.Count; index++)
        {
            if (record.Scenario.Steps[index] is not PlaceCallsStep { FailLimit: { } limit } step)
                continue;

            var failed = record.Cohorts.Where(cohort => cohort.StepIndex == index).Select(cohort => cohort.Calls).OfType<CallTotals>().Sum(calls => calls.Failed + calls.Dropped);
            if (failed > limit)
                exceeded.Add(string.Create(CultureInfo.InvariantCulture, $"{failed} calls of step {index + 1} ({step.Title}) failed, more than its limit of {limit}"));
        }

        return exceeded;
    }
}
