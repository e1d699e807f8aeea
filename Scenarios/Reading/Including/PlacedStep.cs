using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Including;

/// <summary>A step in its place in the whole scenario, included files unfolded.</summary>
/// <param name="Step">The step; null where it could not be read, which was reported.</param>
/// <param name="Errors">Where errors with it go: the list of the file that says it.</param>
internal sealed record PlacedStep(ScenarioStep? Step, ErrorList Errors)
{
    /// <summary>The action that the file names; null where that is not known.</summary>
    public string? Action { get; init; }

    /// <summary>Whether it could not be read and may be a step with one of these actions: what comes after it can not be checked then.</summary>
    public bool MayBe(params string[] actions) => Step is null && (Action is null || actions.Contains(Action));
}
