using LoadPlatform.Contracts;
using MassTransit;

namespace LoadPlatform.Gateway.Runs;

/// <summary>One run's saga as it is kept in Redis. Times are UTC; those without "Wall" are on the run's clock.</summary>
internal sealed class RunState : SagaStateMachineInstance, ISagaVersion
{
    /// <inheritdoc/>
    public Guid CorrelationId { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The state's name: one of <see cref="RunStatus"/> once the run is admitted.</summary>
    public string CurrentState { get; set; } = "";

    /// <summary>The scenario's name.</summary>
    public string Scenario { get; set; } = "";

    /// <summary>The target's name.</summary>
    public string Target { get; set; } = "";

    /// <summary>Who asked.</summary>
    public string? RequestedBy { get; set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset RequestedAt { get; set; }

    /// <summary>Whether only its baseline is checked and nothing launched.</summary>
    public bool DryRun { get; set; }

    /// <summary>What came of the request.</summary>
    public AdmissionOutcome Admission { get; set; }

    /// <summary>The stable code of a rejection.</summary>
    public string? RejectionCode { get; set; }

    /// <summary>The run that holds the target, where that is the reason of a rejection.</summary>
    public Guid? RunningRunId { get; set; }

    /// <summary>When the scenario began.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When the run ended.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The watchers that have their first sample.</summary>
    public HashSet<string> MonitorsStarted { get; set; } = [];

    /// <summary>The watchers that have settled.</summary>
    public HashSet<string> MonitorsStopped { get; set; } = [];

    /// <summary>The state that the run ends in once its report is written.</summary>
    public RunStatus Ending { get; set; } = RunStatus.Completed;

    /// <summary>Why it ended so, the most important first.</summary>
    public List<string> Reasons { get; set; } = [];

    /// <summary>The verdict; null until it is judged.</summary>
    public Verdict? Verdict { get; set; }

    /// <summary>The report's files, relative to the results root.</summary>
    public List<string> Files { get; set; } = [];
}
