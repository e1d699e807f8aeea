namespace LoadPlatform.Scenarios.Reading.Including;

/// <summary>One file that is being read.</summary>
/// <param name="errors">Where its errors go.</param>
/// <param name="state">What it shares with the files that it includes and that include it.</param>
/// <param name="chain">The names of the scenarios that are being included, outermost first; empty in the outermost file.</param>
internal sealed class FileScope(ErrorList errors, ReadingState state, IReadOnlyList<string> chain)
{
    public ErrorList Errors => errors;

    public ReadingState State => state;

    public IReadOnlyList<string> Chain => chain;

    /// <summary>Whether some of its steps, or their names, could not be read: a step that is not found may be one of those.</summary>
    public bool HasUnknownSteps { get; set; }

    /// <summary>The file's own steps so far; names and numbers in the file speak of these.</summary>
    public List<FileStep> Steps { get; } = [];
}
