using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Everything that a run is judged on. Times are UTC on the run's clock.</summary>
public sealed record RunRecord
{
    /// <summary>What was played.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>When the first step began; null where none did.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the last step ended; null where the scenario was not played to its end.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The steps as they were played.</summary>
    public IReadOnlyList<StepRecord> Steps { get; init; } = [];

    /// <summary>Why the engine ended the scenario early, by a stop criterion or a fail limit; null where it did not.</summary>
    public string? CutShort { get; init; }

    /// <summary>The step that is being played, while the run goes on; null in a stored record.</summary>
    public RunningStep? Playing { get; init; }

    /// <summary>Every sample of every series, the engine's call counts among them.</summary>
    public IReadOnlyList<MetricSample> Metrics { get; init; } = [];

    /// <summary>The sessions of every task, over time.</summary>
    public IReadOnlyList<DistributionSnapshot> Distribution { get; init; } = [];

    /// <summary>When watchers could not sample.</summary>
    public IReadOnlyList<SampleGap> Gaps { get; init; } = [];

    /// <summary>The cohorts of calls with their last counts.</summary>
    public IReadOnlyList<CohortRecord> Cohorts { get; init; } = [];

    /// <summary>The swarms of Locust users with their last numbers.</summary>
    public IReadOnlyList<SwarmRecord> Swarms { get; init; } = [];

    /// <summary>What somebody or something outside the run did to the target, a line each.</summary>
    public IReadOnlyList<string> Interference { get; init; } = [];

    /// <summary>How the target was set up to scale; null where that was never read.</summary>
    public ScalingSnapshot? Scaling { get; init; }

    /// <summary>The target's tasks, by ECS's own timestamps.</summary>
    public IReadOnlyList<TaskTimeline> Tasks { get; init; } = [];

    /// <summary>The target's scaling activities, by time.</summary>
    public IReadOnlyList<ScalingActivityRecord> Activities { get; init; } = [];

    /// <summary>The changes of the target's scaling alarms, by time.</summary>
    public IReadOnlyList<AlarmChange> Alarms { get; init; } = [];

    /// <summary>What the scenario itself set the desired count to, by time.</summary>
    public IReadOnlyList<DesiredCountChange> DesiredChanges { get; init; } = [];

    /// <summary>What was read of the target at the end; null where nobody said.</summary>
    public LastReads? LastReads { get; init; }

    /// <summary>The stored run that relative limits are compared with; null where there is none.</summary>
    public RunRecord? Baseline { get; init; }

    /// <summary>How it ended.</summary>
    public required RunEnding Ending { get; init; }
}
