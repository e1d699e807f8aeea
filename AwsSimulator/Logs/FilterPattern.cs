using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Logs;

/// <summary>
/// A filter pattern of terms: all plain terms and quoted phrases must be in the line, no term with a minus may be, and where there are only
/// terms with a question mark one of them must be. Upper and lower case differ.
/// </summary>
internal sealed class FilterPattern
{
    private const int Longest = 1024;
    private readonly List<string> _needed = [];
    private readonly List<string> _optional = [];
    private readonly List<string> _excluded = [];

    /// <summary>Reads a pattern; an empty one lets every line through.</summary>
    /// <exception cref="AwsException">It is too long, is badly written, or is of a kind that the simulator does not have.</exception>
    public FilterPattern(string text)
    {
        if (text.Length > Longest)
            throw LogsErrors.Constraint(text, "filterPattern", $"have length less than or equal to {Longest}");

        var rest = text.AsSpan().Trim();
        if (!rest.IsEmpty && rest[0] is '{' or '[' or '%')
            throw AwsException.InvalidParameter($"Invalid filter pattern: the simulator has terms only, not '{text}'.");

        while (!rest.IsEmpty)
            rest = ReadTerm(rest).TrimStart();
    }

    public bool Matches(string line) =>
        _needed.TrueForAll(term => Has(line, term))
        && !_excluded.Exists(term => Has(line, term))
        && (_optional.Count == 0 || _needed.Count > 0 || _optional.Exists(term => Has(line, term)));

    private static bool Has(string line, string term) => line.Contains(term, StringComparison.Ordinal);

    private ReadOnlySpan<char> ReadTerm(ReadOnlySpan<char> rest)
    {
        var terms = rest[0] switch
        {
            '?' => _optional,
            '-' => _excluded,
            _ => _needed,
        };
        if (terms != _needed)
            rest = rest[1..];

        var isQuoted = !rest.IsEmpty && rest[0] == '"';
        var end = isQuoted ? rest[1..].IndexOf('"') + 1 : rest.IndexOfAny(' ', '\t');
        if (isQuoted && end == 0)
            throw AwsException.InvalidParameter("Invalid filter pattern: a quotation mark is not closed.");

        var term = isQuoted ? rest[1..end] : end < 0 ? rest : rest[..end];
        terms.Add(isQuoted ? term.ToString() : Word(term.ToString()));
        return isQuoted ? rest[(end + 1)..] : rest[term.Length..];
    }

    private static string Word(string term) => term.Length > 0 && term.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
        ? term
        : throw AwsException.InvalidParameter($"Invalid character(s) in term '{term}'");
}
