using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Records;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Capacity;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Timeline;

namespace LoadPlatform.ReportWriter.Records;

/// <summary>Everything that a report is made of. Times are UTC on the run's clock.</summary>
public sealed record ReportData
{
    /// <summary>What the run is.</summary>
    public required RunDefinition Definition { get; init; }

    /// <summary>What it was judged on.</summary>
    public required RunRecord Record { get; init; }

    /// <summary>What it decided.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>What the target's scaling did, leg by leg.</summary>
    public required ScalingTimeline Timeline { get; init; }

    /// <summary>What capacity the load needed and what was there; null where that is not known.</summary>
    public CapacitySummary? Capacity { get; init; }

    /// <summary>The baseline's checks.</summary>
    public IReadOnlyList<BaselineCheck> Baseline { get; init; } = [];

    /// <summary>Everything that happened, in the order it was written.</summary>
    public IReadOnlyList<RunEvent> Events { get; init; } = [];

    /// <summary>When the run is dated: its first step, or its request where none was played.</summary>
    public DateTimeOffset Date => Record.StartedAt ?? Definition.RequestedAt;

    /// <summary>Judges a run.</summary>
    public static ReportData Of(RunHistory run)
    {
        ArgumentNullException.ThrowIfNull(run);

        var series = SeriesIndex.Of(run.Record);
        return new ReportData
        {
            Definition = run.Definition,
            Record = run.Record,
            Judgement = RunJudge.Judge(series),
            Timeline = series.Timeline,
            Capacity = CapacitySummary.Of(series),
            Baseline = [.. EventData.Of<BaselineCheck>(run.Events, RunEventTypes.BaselineChecked)],
            Events = run.Events,
        };
    }
}
