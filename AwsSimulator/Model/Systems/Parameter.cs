namespace LoadPlatform.AwsSimulator.Model.Systems;

/// <summary>One version of a parameter.</summary>
internal sealed record Parameter(string Name, string Type, string Value, int Version, DateTimeOffset ModifiedAt)
{
    public string Tier { get; init; } = "Standard";

    public string DataType { get; init; } = "text";

    /// <summary>The expression that values must match; null for any value.</summary>
    public string? AllowedPattern { get; init; }
}
