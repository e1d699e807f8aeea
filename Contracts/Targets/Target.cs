namespace LoadPlatform.Contracts.Targets;

/// <summary>What an operator load-tests: one entry of targets.yaml.</summary>
public sealed record Target
{
    /// <summary>The entry's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is: <c>ecs-service</c>, or <c>load-stack</c> (a Locust stack).</summary>
    public required string Kind { get; init; }

    /// <summary>The AWS region; null leaves it to the SDK's own chain.</summary>
    public string? Region { get; init; }

    /// <summary>The AWS profile; null leaves it to the SDK's own chain.</summary>
    public string? Profile { get; init; }

    /// <summary>The ECS cluster's name or ARN, or an <c>ssm:///path</c> that holds it.</summary>
    public required string Cluster { get; init; }

    /// <summary>The ECS service's name, or an <c>ssm:///path</c> that holds it.</summary>
    public required string Service { get; init; }

    /// <summary>Where sessions per task are kept; null where the target has none.</summary>
    public SessionsSource? Sessions { get; init; }

    /// <summary>Where its CloudWatch metrics are; null where it has none of its own.</summary>
    public MetricsSource? Metrics { get; init; }

    /// <summary>The SIPp host that calls it; null where it is not called by SIPp.</summary>
    public SippHost? Sipp { get; init; }

    /// <summary>What must hold before a run may start.</summary>
    public required Baseline Baseline { get; init; }
}
