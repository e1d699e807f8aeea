using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.ReportWriter.Records;

/// <summary>Reads a run's log into what is judged and reported.</summary>
public sealed class RunRecordReader(IRunLog log)
{
    /// <summary>Reads a run and judges it.</summary>
    /// <exception cref="KeyNotFoundException">The log holds no such run.</exception>
    public async Task<ReportData> ReadAsync(Guid runId, CancellationToken cancellationToken = default)
    {
        var definition = await log.GetDefinitionAsync(runId, cancellationToken);
        var events = await ReadEventsAsync(runId, cancellationToken);
        var record = await ReadRecordAsync(definition, events, cancellationToken) with { Baseline = await FindBaselineAsync(definition.BaselineRunId, cancellationToken) };
        return new ReportData
        {
            Definition = definition,
            Record = record,
            Judgement = RunJudge.Judge(record),
            Scaling = record.Scaling,
            Tasks = record.Tasks,
            Baseline = [.. EventData.Of<BaselineCheck>(events, RunEventTypes.BaselineChecked)],
            Events = events,
            Activities = [.. events.Where(runEvent => runEvent.Type == RunEventTypes.ScalingActivity).OrderBy(runEvent => runEvent.At)],
        };
    }

    // A run's streams leave the log after some days: then there is nothing left to compare with.
    private async Task<RunRecord?> FindBaselineAsync(Guid? runId, CancellationToken cancellationToken) =>
        runId is { } id && await log.FindDefinitionAsync(id, cancellationToken) is { } definition && await ReadEventsAsync(id, cancellationToken) is { Count: > 0 } events
            ? await ReadRecordAsync(definition, events, cancellationToken)
            : null;

    private Task<IReadOnlyList<RunEvent>> ReadEventsAsync(Guid runId, CancellationToken cancellationToken) =>
        RunLogPages.ReadAllAsync((after, count) => log.ReadEventsAsync(runId, after, count, cancellationToken));

    private async Task<RunRecord> ReadRecordAsync(RunDefinition definition, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        var runId = definition.RunId;
        var summary = await log.FindSummaryAsync(runId, cancellationToken);
        var metrics = await RunLogPages.ReadAllAsync((after, count) => log.ReadMetricsAsync(runId, after, count, cancellationToken));
        var calls = await RunLogPages.ReadAllAsync((after, count) => log.ReadCallsAsync(runId, after, count, cancellationToken));
        var distribution = await RunLogPages.ReadAllAsync((after, count) => log.ReadDistributionAsync(runId, after, count, cancellationToken));
        var reading = ScenarioReader.Read(definition.ScenarioYaml, definition.Scenario);
        return new RunRecord
        {
            Scenario = reading.Scenario ?? new Scenario { Name = definition.Scenario, Steps = [] },
            StartedAt = First(events, RunEventTypes.ScenarioStarted) ?? summary?.StartedAt,
            EndedAt = First(events, RunEventTypes.ScenarioCompleted) ?? LastStepEnd(events),
            Steps = Steps(events),
            Metrics = Samples([.. metrics, .. calls]),
            Distribution = [.. distribution.OrderBy(snapshot => snapshot.At)],
            Gaps = [.. EventData.Of<SampleGap>(events, RunEventTypes.Gap)],
            Cohorts = Cohorts(events),
            Interference = [.. events.Where(runEvent => runEvent.Type == RunEventTypes.Interference).Select(runEvent => runEvent.Message)],
            Scaling = await log.FindAsync<ScalingSnapshot>(runId, RunDocuments.Scaling, cancellationToken),
            Tasks = TaskTimelines.Merge(events),
            Activities = ScalingActivities.Of(events),
            Alarms = [.. EventData.Of<AlarmChange>(events, RunEventTypes.AlarmChanged).OrderBy(alarm => alarm.At)],
            DesiredChanges = [.. EventData.Of<DesiredCountChange>(events, RunEventTypes.DesiredCountSet).OrderBy(change => change.At)],
            Ending = reading.Scenario is null ? Unreadable(reading) : RunEndings.Find(events, summary),
        };
    }

    private static RunEnding Unreadable(ScenarioReading reading) => new(EndingKind.Failed, $"the stored scenario can not be read: {reading.Errors[0]}");

    private static DateTimeOffset? First(IReadOnlyList<RunEvent> events, string type) => events.FirstOrDefault(runEvent => runEvent.Type == type)?.At;

    private static DateTimeOffset? LastStepEnd(IReadOnlyList<RunEvent> events) =>
        EventData.Of<StepRecord>(events, RunEventTypes.StepCompleted).Select(step => (DateTimeOffset?)step.EndedAt).Max();

    private static IReadOnlyList<StepRecord> Steps(IReadOnlyList<RunEvent> events) =>
        [.. EventData.Of<StepRecord>(events, RunEventTypes.StepCompleted).GroupBy(step => step.Index).Select(same => same.Last()).OrderBy(step => step.Index)];

    /// <summary>Each cohort as last recorded: its end where there is one, and the last counts that were read.</summary>
    private static IReadOnlyList<CohortRecord> Cohorts(IReadOnlyList<RunEvent> events) =>
    [
        .. EventData.Of<CohortRecord>(events, RunEventTypes.CohortStarted).Concat(EventData.Of<CohortRecord>(events, RunEventTypes.CohortEnded))
            .GroupBy(cohort => cohort.Name, StringComparer.Ordinal)
            .Select(same => same.Last() with { Calls = same.Select(cohort => cohort.Calls).OfType<CallTotals>().MaxBy(calls => calls.At) })
            .OrderBy(cohort => cohort.StepIndex),
    ];

    /// <summary>Every sample once: a datapoint of CloudWatch may have been read again, and more complete, by a later poll.</summary>
    private static IReadOnlyList<MetricSample> Samples(IEnumerable<IReadOnlyList<MetricSample>> polls) =>
    [
        .. polls.SelectMany(poll => poll).GroupBy(sample => (sample.Metric, sample.At, sample.Source)).Select(same => same.MaxBy(sample => sample.SeenAt)!)
            .OrderBy(sample => sample.At).ThenBy(sample => sample.Metric, StringComparer.Ordinal),
    ];
}
