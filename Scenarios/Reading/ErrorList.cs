using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class ErrorList(string file)
{
    private readonly List<ScenarioError> _errors = [];
    private int _count;

    public int Count => _count;

    public void Add(SourcePosition position, string message)
    {
        _count++;
        if (_count <= ReadingLimits.Errors)
            _errors.Add(new ScenarioError(file, Math.Max(1, position.Line), Math.Max(1, position.Column), message));
    }

    /// <summary>Everything that was found, in the file's order.</summary>
    public IReadOnlyList<ScenarioError> ToList()
    {
        var errors = _errors.OrderBy(error => error.Line).ThenBy(error => error.Column).ToList();
        if (_count > ReadingLimits.Errors)
            errors.Add(new ScenarioError(file, errors[^1].Line, errors[^1].Column, $"{_count - ReadingLimits.Errors} more errors are not listed: mend these first."));
        return errors;
    }
}
