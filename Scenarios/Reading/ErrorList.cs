using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>Collects what is wrong with one file and with the files that it includes.</summary>
internal sealed class ErrorList
{
    private readonly string _file;
    private readonly SourcePosition[] _path;
    private readonly string _places;
    private readonly Found _found;

    public ErrorList(string file)
        : this(file, [], "", new Found())
    {
    }

    private ErrorList(string file, SourcePosition[] path, string places, Found found) => (_file, _path, _places, _found) = (file, path, places, found);

    /// <summary>How many errors were found so far, in this file and in every other one of the same reading.</summary>
    public int Count => _found.Count;

    public string File => _file;

    /// <summary>The list of a file that this one includes: what is wrong there is reported with its own place and with the place of inclusion.</summary>
    public ErrorList Included(string file, SourcePosition at) =>
        new(file, [.. _path, at], $" (included at {_file}:{at.Line}:{at.Column}{(_places.Length == 0 ? ")" : $", {_places[2..]}")}", _found);

    public void Add(SourcePosition position, string message)
    {
        _found.Count++;
        if (_found.Count > ReadingLimits.Errors)
            return;

        if (message.Length > ReadingLimits.ErrorCharacters)
            message = message[..(ReadingLimits.ErrorCharacters - 1)] + "…";
        _found.Errors.Add(([.. _path, position], new ScenarioError(_file, Math.Max(1, position.Line), Math.Max(1, position.Column), Words.OneLine(message) + _places)));
    }

    /// <summary>Everything that was found, in the order of the files: what is wrong in an included file stands where it is included.</summary>
    public IReadOnlyList<ScenarioError> ToList()
    {
        var errors = _found.Errors.OrderBy(found => found.Path, Comparer<SourcePosition[]>.Create(Compare)).Select(found => found.Error).ToList();
        if (Count > ReadingLimits.Errors)
            errors.Add(errors[^1] with { Message = $"{Count - ReadingLimits.Errors} more errors are not listed: mend these first." });
        return errors;
    }

    private static int Compare(SourcePosition[] one, SourcePosition[] other)
    {
        for (var i = 0; i < Math.Min(one.Length, other.Length); i++)
        {
            if (one[i] != other[i])
                return (one[i].Line, one[i].Column).CompareTo((other[i].Line, other[i].Column));
        }

        return one.Length - other.Length;
    }

    private sealed class Found
    {
        public int Count { get; set; }

        public List<(SourcePosition[] Path, ScenarioError Error)> Errors { get; } = [];
    }
}
