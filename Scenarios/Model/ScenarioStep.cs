namespace LoadPlatform.Scenarios.Model;

/// <summary>One step of a scenario.</summary>
/// <param name="Action">What it does: one of <see cref="StepActions"/>.</param>
public abstract record ScenarioStep(string Action)
{
    /// <summary>The author's name for it; null where the file gives none.</summary>
    public string? Name { get; init; }

    /// <summary>Where the file says it.</summary>
    public SourcePosition Position { get; init; }

    /// <summary>The step in one line, for the reader.</summary>
    public string Title => Name is null ? Summary : $"{Name}: {Summary}";

    /// <summary>What the step does, in one line, without its name.</summary>
    protected abstract string Summary { get; }
}
