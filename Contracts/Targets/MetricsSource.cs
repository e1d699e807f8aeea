namespace LoadPlatform.Contracts.Targets;

/// <summary>The target's own CloudWatch metrics.</summary>
public sealed record MetricsSource
{
    /// <summary>The namespace of the session metrics, for example <c>VoiceAgent/Sessions</c>.</summary>
    public required string Namespace { get; init; }

    /// <summary>The namespace of the latency metrics, for example <c>VoiceAgent/Pipeline</c>.</summary>
    public string? PipelineNamespace { get; init; }

    /// <summary>The metrics' dimensions, by name.</summary>
    public IReadOnlyDictionary<string, string> Dimensions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
