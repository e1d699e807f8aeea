using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.RunLog.Records;

/// <summary>Makes what is judged of what was appended: every sample, task, cohort, swarm and activity once, as it was seen last, by time.</summary>
public static class RunRecords
{
    /// <summary>The record of a run, whether it is over or goes on.</summary>
    /// <param name="scenario">What is played.</param>
    /// <param name="streams">What its streams hold.</param>
    /// <param name="scaling">How the target was set up to scale; null where that was never read.</param>
    /// <param name="ending">How the run ended.</param>
    public static RunRecord Of(Scenario scenario, RunStreams streams, ScalingSnapshot? scaling, RunEnding ending)
    {
        ArgumentNullException.ThrowIfNull(streams);

        var events = streams.Events;
        return new RunRecord
        {
            Scenario = scenario,
            StartedAt = First(events, RunEventTypes.ScenarioStarted),
            EndedAt = First(events, RunEventTypes.ScenarioCompleted) ?? LastStepEnd(events),
            Steps = Steps(events),
            CutShort = events.FirstOrDefault(runEvent => runEvent.Type == RunEventTypes.CutShort)?.Message,
            Metrics = Samples(streams.Samples),
            Distribution = [.. streams.Distribution.OrderBy(snapshot => snapshot.At)],
            Gaps = [.. EventData.Of<SampleGap>(events, RunEventTypes.Gap).Distinct().OrderBy(gap => gap.From)],
            Cohorts = Cohorts(events),
            Swarms = Swarms(events),
            Interference = [.. events.Where(runEvent => runEvent.Type == RunEventTypes.Interference && !IsAfter(runEvent, First(events, RunEventTypes.ScenarioCompleted))).Select(runEvent => runEvent.Message).Distinct(StringComparer.Ordinal)],
            Scaling = scaling,
            Tasks = TaskTimelines.Merge(events),
            Activities = ScalingActivities.Of(events),
            Alarms = [.. EventData.Of<AlarmChange>(events, RunEventTypes.AlarmChanged).OrderBy(alarm => alarm.At)],
            DesiredChanges = DesiredChanges(events),
            LastReads = LatestReads([.. EventData.Of<LastReads>(events, RunEventTypes.LastReads)]),
            Ending = ending,
        };
    }

    private static DateTimeOffset? First(IReadOnlyList<RunEvent> events, string type) => events.FirstOrDefault(runEvent => runEvent.Type == type)?.At;

    // What certainly happened after the scenario can not have disturbed it. Where it was not played to its end, everything counts.
    private static bool IsAfter(RunEvent interference, DateTimeOffset? endedAt) =>
        EventData.Of<InterferenceMoment>([interference], RunEventTypes.Interference).FirstOrDefault()?.NotBefore >= endedAt;

    // A watcher may finish again in the place of another, and read less then: that takes nothing back.
    private static LastReads? LatestReads(IReadOnlyList<LastReads> reads) => reads.MaxBy(read => read.TasksTo) is { } tasks
        ? tasks with { ScalingAt = reads.Max(read => read.ScalingAt), MinutesAt = reads.Max(read => read.MinutesAt) }
        : null;

    private static DateTimeOffset? LastStepEnd(IReadOnlyList<RunEvent> events) =>
        EventData.Of<StepRecord>(events, RunEventTypes.StepCompleted).Select(step => (DateTimeOffset?)step.EndedAt).Max();

    private static IReadOnlyList<StepRecord> Steps(IReadOnlyList<RunEvent> events) =>
        [.. EventData.Of<StepRecord>(events, RunEventTypes.StepCompleted).GroupBy(step => step.Index).Select(same => same.Last()).OrderBy(step => step.Index)];

    /// <summary>What the scenario itself set the desired count to, each step's change and the setting back at its end once, as it was said last: when it was about to be made, and when it was done.</summary>
    public static IReadOnlyList<DesiredCountChange> DesiredChanges(IReadOnlyList<RunEvent> events) =>
    [
        .. EventData.Of<DesiredCountChange>(events, RunEventTypes.DesiredCountSet).GroupBy(change => change.StepIndex).Select(same => same.Last()).OrderBy(change => change.At),
    ];

    /// <summary>Each cohort as last recorded: its end where there is one, and the last counts that were read.</summary>
    private static IReadOnlyList<CohortRecord> Cohorts(IReadOnlyList<RunEvent> events) =>
    [
        .. EventData.Of<CohortRecord>(events, RunEventTypes.CohortStarted).Concat(EventData.Of<CohortRecord>(events, RunEventTypes.CohortEnded))
            .GroupBy(cohort => cohort.Name, StringComparer.Ordinal)
            .Select(same => same.Last() with { Calls = same.Select(cohort => cohort.Calls).OfType<CallTotals>().MaxBy(calls => calls.At) })
            .OrderBy(cohort => cohort.StepIndex),
    ];

    /// <summary>Each swarm as last recorded: its end where there is one.</summary>
    private static IReadOnlyList<SwarmRecord> Swarms(IReadOnlyList<RunEvent> events) =>
    [
        .. EventData.Of<SwarmRecord>(events, RunEventTypes.SwarmStarted).Concat(EventData.Of<SwarmRecord>(events, RunEventTypes.SwarmEnded))
            .GroupBy(swarm => swarm.StepIndex).Select(same => same.Last()).OrderBy(swarm => swarm.StepIndex),
    ];

    /// <summary>Every sample once: a datapoint of CloudWatch may have been read again, and more complete, by a later poll.</summary>
    private static IReadOnlyList<MetricSample> Samples(IReadOnlyList<MetricSample> samples) =>
    [
        .. samples.GroupBy(sample => (sample.Metric, sample.At, sample.Source)).Select(same => same.MaxBy(sample => sample.SeenAt)!)
            .OrderBy(sample => sample.At).ThenBy(sample => sample.Metric, StringComparer.Ordinal),
    ];
}
