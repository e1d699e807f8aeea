namespace LoadPlatform.Cli.Gateway;

/// <summary>One of several problems of a request.</summary>
internal sealed record OtherProblem
{
    /// <summary>The stable code.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>The problem, in a sentence.</summary>
    public string Detail { get; init; } = string.Empty;
}
