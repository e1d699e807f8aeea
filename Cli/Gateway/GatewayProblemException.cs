namespace LoadPlatform.Cli.Gateway;

/// <summary>The gateway refused a request and said why.</summary>
internal sealed class GatewayProblemException(Problem problem) : Exception(problem.Detail ?? problem.Title ?? $"HTTP {problem.Status}")
{
    /// <summary>What the gateway said.</summary>
    public Problem Problem { get; } = problem;
}
