using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Records;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.TaskLauncher.Playing.Live;

/// <summary>The record of a run that goes on, so that it can be judged meanwhile by what will judge it in the end. What was read is kept: only what was added costs anything. Not safe for use by several threads at once.</summary>
internal sealed class LiveRecord(IRunLog log, Guid runId, Scenario scenario)
{
    private readonly RunStreamsReader _reader = new(log, runId);
    private ScalingSnapshot? _scaling;
    private RunRecord? _stored;
    private SeriesIndex? _series;
    private (int, int, int) _length;
    private (int, DateTimeOffset?, object) _place;

    /// <summary>Reads what has been added, and gives every series as far as it is known now.</summary>
    /// <param name="state">How far the engine is; its cohorts' counts are newer than those of the log's events.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SeriesIndex> ReadAsync(EngineState state, CancellationToken cancellationToken)
    {
        var streams = await _reader.ReadAsync(cancellationToken);
        var length = (streams.Events.Count, streams.Samples.Count, streams.Distribution.Count);
        var place = (state.Step, state.StepStartedAt, (object)state.Cohorts);
        if (_series is not null && length == _length && place == _place)
            return _series;

        if (_stored is null || length != _length)
        {
            _scaling ??= await log.FindAsync<ScalingSnapshot>(runId, RunDocuments.Scaling, cancellationToken);
            _stored = RunRecords.Of(scenario, streams, _scaling, new RunEnding(EndingKind.Completed));
        }

        (_length, _place) = (length, place);
        return _series = SeriesIndex.Of(_stored with
        {
            EndedAt = null,
            Playing = state.StepStartedAt is { } startedAt ? new RunningStep(state.Step, startedAt) : null,
            Cohorts = [.. _stored.Cohorts.Select(cohort => state.Cohorts.FirstOrDefault(known => known.Name == cohort.Name) ?? cohort)],
        });
    }
}
