using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Gateway;

/// <summary>Problem details (RFC 9457) with the gateway's extension members.</summary>
internal sealed record Problem
{
    /// <summary>The kind of problem, in a few words.</summary>
    public string? Title { get; init; }

    /// <summary>This problem, in a sentence.</summary>
    public string? Detail { get; init; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; init; }

    /// <summary>The stable code: one of <see cref="ProblemCodes"/>, or another.</summary>
    public string? Code { get; init; }

    /// <summary>The run that holds the target, for <see cref="ProblemCodes.TargetBusy"/>.</summary>
    public Guid? RunId { get; init; }

    /// <summary>Everything that is wrong, this problem the first of it; empty where there is nothing else.</summary>
    public IReadOnlyList<OtherProblem> Problems { get; init; } = [];

    /// <summary>A scenario file's errors, for <see cref="ProblemCodes.ScenarioInvalid"/>.</summary>
    public IReadOnlyList<FileError> Errors { get; init; } = [];
}
