namespace LoadPlatform.Scenarios.Model;

/// <summary>What comparisons are called and what they decide.</summary>
public static class ComparisonExtensions
{
    private static readonly Dictionary<string, Comparison> BySymbol = new(StringComparer.Ordinal)
    {
        [">="] = Comparison.AtLeast,
        ["<="] = Comparison.AtMost,
        [">"] = Comparison.Above,
        ["<"] = Comparison.Below,
        ["=="] = Comparison.Equal,
        ["!="] = Comparison.NotEqual,
    };

    /// <summary>Every comparison as scenario files write it.</summary>
    public static IReadOnlyCollection<string> Symbols => BySymbol.Keys;

    /// <summary>Reads a comparison as scenario files write it.</summary>
    /// <returns>False where there is no such comparison.</returns>
    public static bool TryParse(string symbol, out Comparison comparison) => BySymbol.TryGetValue(symbol, out comparison);

    /// <summary>The comparison as scenario files write it, for example <c>&gt;=</c>.</summary>
    public static string Symbol(this Comparison comparison) => BySymbol.First(pair => pair.Value == comparison).Key;

    /// <summary>Whether <paramref name="actual"/> is what was expected. A value that is no number never is.</summary>
    public static bool Holds(this Comparison comparison, double actual, double expected) => !double.IsNaN(actual) && comparison switch
    {
        Comparison.AtLeast => actual >= expected,
        Comparison.AtMost => actual <= expected,
        Comparison.Above => actual > expected,
        Comparison.Below => actual < expected,
        Comparison.Equal => actual.Equals(expected),
        Comparison.NotEqual => !actual.Equals(expected),
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "There is no such comparison."),
    };
}
