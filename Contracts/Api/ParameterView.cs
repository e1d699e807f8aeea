namespace LoadPlatform.Contracts.Api;

/// <summary>A parameter of a scenario, which each run may set.</summary>
public sealed record ParameterView
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is where the run does not say; null: the run must say.</summary>
    public string? Default { get; init; }

    /// <summary>What it is for; null where the file does not say.</summary>
    public string? Description { get; init; }
}
