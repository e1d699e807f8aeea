using LoadPlatform.Contracts.Estimates;

namespace LoadPlatform.Contracts.Api;

/// <summary>One run, as <c>GET /api/v1/runs/{id}</c> shows it. Times are UTC on the run's clock.</summary>
public sealed record RunView
{
    /// <summary>The run's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The target's name.</summary>
    public required string Target { get; init; }

    /// <summary>Where it stands.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>The verdict; null until it is judged.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Why it ended so, the most important first.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Who asked for it.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When its scenario began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Live progress; null unless the scenario is being played or has been.</summary>
    public RunProgress? Progress { get; init; }

    /// <summary>The baseline's checks, once made.</summary>
    public IReadOnlyList<BaselineCheck> Baseline { get; init; } = [];

    /// <summary>Whether only its baseline is checked and nothing launched.</summary>
    public bool DryRun { get; init; }

    /// <summary>What it is expected to take and to cost; null until its baseline is checked.</summary>
    public RunEstimate? Estimate { get; init; }

    /// <summary>The report's files, relative to the results root; the Markdown first.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Where to look further, by relation.</summary>
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
