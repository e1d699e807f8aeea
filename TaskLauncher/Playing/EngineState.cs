using LoadPlatform.Contracts.Scaling;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Locust;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>How far a scenario is, with everything that it started: written before and after each thing that must not be done twice.</summary>
internal sealed record EngineState
{
    /// <summary>When the scenario began (UTC, the run's clock).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The step to play next, or being played, from 0.</summary>
    public int Step { get; init; }

    /// <summary>When that step began (UTC, the run's clock); null where it has not.</summary>
    public DateTimeOffset? StepStartedAt { get; init; }

    /// <summary>When the engine was last known to be at work (UTC, the run's clock).</summary>
    public DateTimeOffset LastSeenAt { get; init; }

    /// <summary>When nobody played while that step should have been.</summary>
    public IReadOnlyList<Outage> Outages { get; init; } = [];

    /// <summary>Every cohort that was started, or was about to be.</summary>
    public IReadOnlyList<CohortRecord> Cohorts { get; init; } = [];

    /// <summary>
    /// The cohorts whose SIPp ran when the engine set out to end it: written before the first signal, so that also the next engine knows whose
    /// calls were ended as the scenario had it, and whose SIPp had ended by itself.
    /// </summary>
    public IReadOnlyList<string> CutOff { get; init; } = [];

    /// <summary>Those of them whose SIPp had hung: it had stopped writing, or answered nothing but SIGKILL, so that its last counts are old.</summary>
    public IReadOnlyList<string> Hung { get; init; } = [];

    /// <summary>Those of them whose SIPp was killed as the scenario had it: its last counts may be a second old.</summary>
    public IReadOnlyList<string> Killed { get; init; } = [];

    /// <summary>Every ECS task that was launched.</summary>
    public IReadOnlyList<LaunchedTask> Tasks { get; init; } = [];

    /// <summary>
    /// The step (from 0) that asked for tasks without having had, and written down, every answer: ECS may run tasks that are not among
    /// <see cref="Tasks"/>. Null where there is none.
    /// </summary>
    public int? UnsureLaunch { get; init; }

    /// <summary>Every swarm that was started, or was about to be.</summary>
    public IReadOnlyList<PlayedSwarm> Swarms { get; init; } = [];

    /// <summary>What the desired count was set to, or was about to be.</summary>
    public IReadOnlyList<DesiredCountChange> DesiredChanges { get; init; } = [];

    /// <summary>Why the scenario ends early; null where it does not.</summary>
    public string? CutShort { get; init; }

    /// <summary>When the engine set out to end what was left of the load (UTC, the run's clock); null where it has not.</summary>
    public DateTimeOffset? EndBegunAt { get; init; }

    /// <summary>Whether the scenario has been played, or left.</summary>
    public bool Over { get; init; }
}
