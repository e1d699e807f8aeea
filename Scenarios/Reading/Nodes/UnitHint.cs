using System.Globalization;
using System.Text.RegularExpressions;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>Says how a number is written that stands there with its unit.</summary>
internal static partial class UnitHint
{
    private const double Seconds = 1000;

    /// <summary>The end of a message, with the number in the key's own unit; null where the text is no number with a unit.</summary>
    public static string? For(string key, string text)
    {
        if (Quantity().Match(text) is not { Success: true } match)
            return null;

        var number = double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        double? milliseconds = match.Groups["unit"].Value switch { "ms" => 1, "s" => Seconds, "m" or "min" => 60 * Seconds, "h" => 3600 * Seconds, _ => null };
        return string.Create(CultureInfo.InvariantCulture, $"; leave the unit out: {key}: {(milliseconds * number / UnitOf(key) is { } converted ? Math.Round(converted, 6) : number)}");
    }

    private static double? UnitOf(string key) => key.EndsWith("_ms", StringComparison.Ordinal) ? 1
        : key is "seconds" or "start" or "duration" || key.EndsWith("_seconds", StringComparison.Ordinal) ? Seconds
        : null;

    [GeneratedRegex("^(?<number>[0-9]{1,9}(\\.[0-9]{1,6})?) ?(?<unit>ms|s|m|min|h|%)\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quantity();
}
