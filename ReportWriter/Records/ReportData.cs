using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.RunLog.Records;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Judging;

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

    /// <summary>How the target was set up to scale; null where that was never read.</summary>
    public ScalingSnapshot? Scaling { get; init; }

    /// <summary>The target's tasks, by the time they were created.</summary>
    public IReadOnlyList<TaskTimeline> Tasks { get; init; } = [];

    /// <summary>The baseline's checks.</summary>
    public IReadOnlyList<BaselineCheck> Baseline { get; init; } = [];

    /// <summary>Everything that happened, in the order it was written.</summary>
    public IReadOnlyList<RunEvent> Events { get; init; } = [];

    /// <summary>The scaling activities among the events, by time.</summary>
    public IReadOnlyList<RunEvent> Activities { get; init; } = [];

    /// <summary>When the run is dated: its first step, or its request where none was played.</summary>
    public DateTimeOffset Date => Record.StartedAt ?? Definition.RequestedAt;

    /// <summary>Judges a run.</summary>
    public static ReportData Of(RunHistory run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new ReportData
        {
            Definition = run.Definition,
            Record = run.Record,
            Judgement = RunJudge.Judge(run.Record),
            Scaling = run.Record.Scaling,
            Tasks = run.Record.Tasks,
            Baseline = [.. EventData.Of<BaselineCheck>(run.Events, RunEventTypes.BaselineChecked)],
            Events = run.Events,
            Activities = [.. run.Events.Where(runEvent => runEvent.Type == RunEventTypes.ScalingActivity).OrderBy(runEvent => runEvent.At)],
        };
    }
}
