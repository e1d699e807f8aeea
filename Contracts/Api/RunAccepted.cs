namespace LoadPlatform.Contracts.Api;

/// <summary>The answer to <c>POST /api/v1/runs</c>: the run is recorded and on its way.</summary>
public sealed record RunAccepted
{
    /// <summary>The run's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>Where to look further, by relation: <c>self</c>, <c>events</c>, <c>report</c>.</summary>
    public required IReadOnlyDictionary<string, string> Links { get; init; }
}
