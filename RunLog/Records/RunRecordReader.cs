using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.RunLog.Records;

/// <summary>Reads a run's log into what is judged and reported.</summary>
public sealed class RunRecordReader(IRunLog log)
{
    /// <summary>Reads a run, with the run that it is compared with.</summary>
    /// <exception cref="KeyNotFoundException">The log holds no such run.</exception>
    public async Task<RunHistory> ReadAsync(Guid runId, CancellationToken cancellationToken = default)
    {
        var definition = await log.GetDefinitionAsync(runId, cancellationToken);
        var streams = await new RunStreamsReader(log, runId).ReadAsync(cancellationToken);
        var record = await ReadRecordAsync(definition, streams, cancellationToken) with { Baseline = await FindBaselineAsync(definition.BaselineRunId, cancellationToken) };
        return new RunHistory(definition, streams.Events, record);
    }

    // A run's streams leave the log after some days: then there is nothing left to compare with.
    private async Task<RunRecord?> FindBaselineAsync(Guid? runId, CancellationToken cancellationToken) =>
        runId is { } id && await log.FindDefinitionAsync(id, cancellationToken) is { } definition && await new RunStreamsReader(log, id).ReadAsync(cancellationToken) is { Events.Count: > 0 } streams
            ? await ReadRecordAsync(definition, streams, cancellationToken)
            : null;

    private async Task<RunRecord> ReadRecordAsync(RunDefinition definition, RunStreams streams, CancellationToken cancellationToken)
    {
        var summary = await log.FindSummaryAsync(definition.RunId, cancellationToken);
        var scaling = await log.FindAsync<ScalingSnapshot>(definition.RunId, RunDocuments.Scaling, cancellationToken);
        var reading = ScenarioReader.ReadStored(definition.ScenarioYaml, definition.Scenario);
        var scenario = reading.Scenario ?? new Scenario { Name = definition.Scenario, Steps = [] };
        var record = RunRecords.Of(scenario, streams, scaling, reading.Scenario is null ? Unreadable(reading) : RunEndings.Find(streams.Events, summary));
        return record.StartedAt is null ? record with { StartedAt = summary?.StartedAt } : record;
    }

    private static RunEnding Unreadable(ScenarioReading reading) => new(EndingKind.Failed, $"the stored scenario can not be read: {reading.Errors[0]}");
}
