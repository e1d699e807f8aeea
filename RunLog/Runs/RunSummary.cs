using LoadPlatform.Contracts;

namespace LoadPlatform.RunLog.Runs;

/// <summary>Where a run stands, written by its saga at every change of state: what lists of runs are made of. Times are UTC on the run's clock.</summary>
public sealed record RunSummary
{
    /// <summary>The run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The target's name.</summary>
    public required string Target { get; init; }

    /// <summary>Where it stands.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>When it came to stand there.</summary>
    public DateTimeOffset? StatusSince { get; init; }

    /// <summary>When it came to stand there (UTC, real time); null where its saga has not recorded it yet.</summary>
    public DateTimeOffset? StatusSinceWall { get; init; }

    /// <summary>The state that it ends in once its report is written.</summary>
    public RunStatus Ending { get; init; } = RunStatus.Completed;

    /// <summary>Whether only its baseline is checked and nothing launched.</summary>
    public bool DryRun { get; init; }

    /// <summary>The verdict; null until it is judged.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Why it ended so, the most important first.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The report's files, relative to the results root; the Markdown first.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Who asked.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When its scenario began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether it has ended.</summary>
    public bool IsOver => Status is RunStatus.Completed or RunStatus.Rejected or RunStatus.Cancelled or RunStatus.Failed;
}
