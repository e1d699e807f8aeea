using System.Globalization;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Finds where the run did not go, or the load was not, as the scenario asked for: then nothing was tested.</summary>
internal static class LoadReview
{
    /// <summary>Everything that makes the run another one than was asked for, a line each.</summary>
    /// <param name="record">The run.</param>
    /// <param name="assertions">The run's assertions, in the scenario's order, as the stored series decides them.</param>
    /// <param name="isCutShort">Whether a criterion or a limit ended it early, so that what is missing at its end is no fault of the load's.</param>
    public static IReadOnlyList<string> Of(RunRecord record, IReadOnlyList<AssertionOutcome> assertions, bool isCutShort) =>
        [.. Steps(record, assertions, isCutShort), .. Cohorts(record, isCutShort), .. Unconnected(record, isCutShort), .. record.Swarms.SelectMany(swarm => SwarmRecordReview.Of(swarm, record, isCutShort))];

    private static IEnumerable<string> Cohorts(RunRecord record, bool isCutShort)
    {
        foreach (var cohort in record.Cohorts)
        {
            if (cohort.Calls is null)
                yield return $"the load generator's counts of cohort {cohort.Name} were never read";
            else if (cohort.Calls.Placed < cohort.Planned && !(isCutShort && WasStillPlacing(cohort, record)))
                yield return string.Create(CultureInfo.InvariantCulture, $"the load generator did not place the load: {cohort.Calls.Placed} of {cohort.Planned} calls of cohort {cohort.Name}");

            // Those that the engine itself ended are counted as completed.
            if (cohort is { EndedAt: not null, Calls: { } calls } && calls.Current + CallCounts.Lost(calls) is > 0 and var open)
                yield return string.Create(CultureInfo.InvariantCulture, $"the load generator did not end {open} calls of cohort {cohort.Name} as planned: what became of them is not known");

            if (cohort.Calls is { EndedEarly: > 0 and var early })
                yield return string.Create(CultureInfo.InvariantCulture, $"{early} calls of cohort {cohort.Name} ended before they were told to: the far side, or the load generator's own scenario, ended them");
        }
    }

    /// <summary>Calls of which none ever connected are no load, unless the scenario wants them rejected.</summary>
    private static IEnumerable<string> Unconnected(RunRecord record, bool isCutShort)
    {
        CallTotals[] read = [.. record.Cohorts.Select(cohort => cohort.Calls).OfType<CallTotals>()];
        if (!isCutShort && read.Length == record.Cohorts.Count && read.Sum(calls => calls.Placed) is > 0 and var placed && read.All(calls => calls.Completed + calls.Current + calls.Dropped + calls.EndedEarly == 0) && !WantsRejections(record.Scenario))
            yield return string.Create(CultureInfo.InvariantCulture, $"none of the {placed} calls connected: there was no load");
    }

    private static bool WantsRejections(Scenario scenario) =>
        scenario.Criteria.Select(criterion => (criterion.Metric, criterion.Comparison)).Concat(scenario.Steps.OfType<AssertStep>().Select(step => (step.Metric, Comparison: step.Condition)))
            .Any(wanted => wanted is (MetricNames.CallsRejected, not (Comparison.AtMost or Comparison.Below)));

    private static bool WasStillPlacing(CohortRecord cohort, RunRecord record) =>
        record.Scenario.Steps.ElementAtOrDefault(cohort.StepIndex) is PlaceCallsStep step && cohort.EndedAt < cohort.StartedAt + (step with { Count = cohort.Planned }).Ramp;

    private static IEnumerable<string> Steps(RunRecord record, IReadOnlyList<AssertionOutcome> assertions, bool isCutShort)
    {
        if (record.CutShort is { } reason && !isCutShort)
            yield return $"the scenario was cut short, and nothing that is judged here is a reason for that: {reason}";

        var isExplained = isCutShort || record.CutShort is not null;
        var asserted = 0;
        List<int> unplayed = [];
        for (var index = 0; index < record.Scenario.Steps.Count; index++)
        {
            var step = record.Scenario.Steps[index];
            var played = record.Steps.LastOrDefault(played => played.Index == index);
            var outcome = step is AssertStep ? assertions[asserted++] : null;
            if (played is null && !isExplained)
                unplayed.Add(index);
            else if (played is { Succeeded: false } && step is not AssertStep)
                yield return Failed(index, step, played);
            else if (played is { Succeeded: true } && step is PlaceCallsStep && record.Cohorts.All(cohort => cohort.StepIndex != index))
                yield return string.Create(CultureInfo.InvariantCulture, $"step {index + 1} ({step.Title}) left no record of its calls");
            // Where a step could not be done, what follows may have been left out; so also where an assertion broke, unless late data show that it held.
            isExplained |= played is { Succeeded: false } && outcome?.Holds is not true;
        }

        if (unplayed.Count > 0)
            yield return Unplayed(unplayed, record.Scenario);
    }

    private static string Failed(int index, ScenarioStep step, StepRecord played) => step is WaitUntilStep
        ? string.Create(CultureInfo.InvariantCulture, $"what step {index + 1} ({step.Title}) waited for did not come: {played.Assertion?.Reason ?? played.Detail ?? "no reason is recorded"}")
        : string.Create(CultureInfo.InvariantCulture, $"step {index + 1} ({step.Title}) could not be done: {played.Detail ?? "no reason is recorded"}");

    private static string Unplayed(List<int> steps, Scenario scenario) => steps.Count == 1
        ? string.Create(CultureInfo.InvariantCulture, $"step {steps[0] + 1} ({scenario.Steps[steps[0]].Title}) was never played")
        : string.Create(CultureInfo.InvariantCulture, $"{steps.Count} steps were never played, the first is step {steps[0] + 1} ({scenario.Steps[steps[0]].Title})");
}
