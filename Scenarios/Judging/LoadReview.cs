using System.Globalization;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Finds where the load was not what the scenario asked for: then nothing was tested.</summary>
internal static class LoadReview
{
    /// <summary>Everything that makes the load another one than was asked for, a line each.</summary>
    public static IReadOnlyList<string> Of(RunRecord record) => [.. Cohorts(record), .. Steps(record)];

    private static IEnumerable<string> Cohorts(RunRecord record)
    {
        foreach (var cohort in record.Cohorts)
        {
            if (cohort.Calls is null)
                yield return $"the load generator's counts of cohort {cohort.Name} were never read";
            else if (cohort.Calls.Placed < cohort.Planned)
                yield return string.Create(CultureInfo.InvariantCulture, $"the load generator did not place the load: {cohort.Calls.Placed} of {cohort.Planned} calls of cohort {cohort.Name}");
        }
    }

    private static IEnumerable<string> Steps(RunRecord record)
    {
        var broken = false;
        for (var index = 0; index < record.Scenario.Steps.Count; index++)
        {
            var step = record.Scenario.Steps[index];
            var played = record.Steps.LastOrDefault(played => played.Index == index);
            // Where an assertion broke, what follows may have been left out.
            if (played is null && !broken)
                yield return string.Create(CultureInfo.InvariantCulture, $"step {index + 1} ({step.Title}) was never played");
            else if (played is { Succeeded: false } && step is not AssertStep)
                yield return string.Create(CultureInfo.InvariantCulture, $"step {index + 1} ({step.Title}) could not be done: {played.Detail ?? "no reason is recorded"}");
            else if (played is { Succeeded: true } && step is PlaceCallsStep && record.Cohorts.All(cohort => cohort.StepIndex != index))
                yield return string.Create(CultureInfo.InvariantCulture, $"step {index + 1} ({step.Title}) left no record of its calls");
            broken |= played is { Succeeded: false } && step is AssertStep;
        }
    }
}
