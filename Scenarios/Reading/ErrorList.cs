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
    private readonly HashSet<SourcePosition> _ofValues = [];

    public ErrorList(string file)
        : this(file, [], "", new Found())
    {
    }

    private ErrorList(string file, SourcePosition[] path, string places, Found found) => (_file, _path, _places, _found) = (file, path, places, found);

    /// <summary>How many errors were found so far, in this file and in every other one of the same reading.</summary>
    public int Count => _found.Count;

    public string File => _file;

    /// <summary>The known word that is nearest to a misspelt one; null where none is near, or where nobody will see it. To find it takes time, and a file that is included a hundred times asks for the same each time.</summary>
    public string? Nearest(string word, IReadOnlyCollection<string> known)
    {
        if (_found.Errors.Count >= ReadingLimits.Errors)
            return null;

        var asked = $"{word}\n{string.Join('\n', known)}";
        if (!_found.Nearest.TryGetValue(asked, out var nearest))
            _found.Nearest[asked] = nearest = Suggestion.Nearest(word, known);
        return nearest;
    }

    /// <summary>Says what was probably meant, as the end of a message; where nothing is near, what there is.</summary>
    public string Suggest(string word, IEnumerable<string> known, IEnumerable<string>? listed = null)
    {
        string[] all = [.. known];
        return Suggestion.Say(Nearest(word, all), listed ?? all);
    }

    /// <summary>The list of a file that this one includes: what is wrong there is reported with its own place and with the place of inclusion.</summary>
    public ErrorList Included(string file, SourcePosition at) =>
        new(file, [.. _path, at], $" (included at {_file}:{at.Line}:{at.Column}{(_places.Length == 0 ? ")" : $", {_places[2..]}")}", _found);

    /// <summary>Says that what is wrong at this place depends on the values that were given to the file: each inclusion gives its own.</summary>
    public void DependsOnValues(SourcePosition position) => _ofValues.Add(position);

    /// <summary>Leaves out every further error at a place of which all was said.</summary>
    public void SayNoMoreOf(SourcePosition position) => _found.Closed.Add((_file, position));

    /// <summary>Adds an error. What is wrong with an included file itself is listed once, however often the file is included.</summary>
    /// <param name="position">Its place.</param>
    /// <param name="message">What is wrong, with the remedy.</param>
    /// <param name="ofEachInclusion">Whether it is the file's place in the whole scenario that makes it wrong.</param>
    public void Add(SourcePosition position, string message, bool ofEachInclusion = false)
    {
        _found.Count++;
        if (_found.Closed.Contains((_file, position)) || (!ofEachInclusion && IsRepeated(position, message)))
        {
            _found.Repeated++;
            return;
        }

        if (_found.Errors.Count >= ReadingLimits.Errors)
            return;

        if (message.Length > ReadingLimits.ErrorCharacters)
            message = message[..(ReadingLimits.ErrorCharacters - 1)] + "…";
        _found.Errors.Add(([.. _path, position], new ScenarioError(_file, Math.Max(1, position.Line), Math.Max(1, position.Column), Words.OneLine(message) + _places)));
    }

    /// <summary>Everything that was found, in the order of the files: what is wrong in an included file stands where it is included.</summary>
    public IReadOnlyList<ScenarioError> ToList()
    {
        var errors = _found.Errors.OrderBy(found => found.Path, Comparer<SourcePosition[]>.Create(Compare)).Select(found => found.Error).ToList();
        if (Count - _found.Repeated - errors.Count is > 0 and var more)
            errors.Add(errors[^1] with { Message = $"{more} more errors are not listed: mend these first." });
        return errors;
    }

    private bool IsRepeated(SourcePosition position, string message) =>
        _path.Length > 0 && _found.Errors.Count < ReadingLimits.Errors && !_ofValues.Contains(position) && !_found.OfIncluded.Add((_file, position, message));

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

        public int Repeated { get; set; }

        public Dictionary<string, string?> Nearest { get; } = new(StringComparer.Ordinal);

        public HashSet<(string File, SourcePosition Position)> Closed { get; } = [];

        public HashSet<(string File, SourcePosition Position, string Message)> OfIncluded { get; } = [];

        public List<(SourcePosition[] Path, ScenarioError Error)> Errors { get; } = [];
    }
}
