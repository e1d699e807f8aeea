namespace LoadPlatform.Contracts.Api;

/// <summary>The body of <c>POST /api/v1/runs/{id}/judge</c>, where it is JSON.</summary>
public sealed record JudgeRequest
{
    /// <summary>A file with <c>assertions</c> and <c>criteria</c>, or a whole scenario file of which only these count.</summary>
    public string? CriteriaYaml { get; init; }

    /// <summary>The stored run that relative limits are compared with; null takes the one that the run itself named.</summary>
    public Guid? BaselineRunId { get; init; }
}
