namespace LoadPlatform.Scenarios.Model;

/// <summary>Writes a line into the run's record, at its place in the scenario.</summary>
/// <param name="Text">The line.</param>
public sealed record NoteStep(string Text) : ScenarioStep(StepActions.Note)
{
    /// <inheritdoc/>
    protected override string Summary => $"note: {Text}";
}
