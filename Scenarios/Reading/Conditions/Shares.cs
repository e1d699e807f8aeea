using System.Globalization;
using System.Text.RegularExpressions;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Conditions;

/// <summary>Finds a share that is written in percent.</summary>
internal static partial class Shares
{
    private const double Percent = 100;

    /// <summary>Whether the <c>value</c> is in percent where the series is a share from 0 to 1, which is reported.</summary>
    public static bool IsInPercent(FieldReader fields, string? metric)
    {
        if (metric is null || SeriesFacts.Of(metric).Most > 1 || fields.Find("value") is not ScalarNode scalar || InPercent().Match(scalar.Text) is not { Success: true } match)
            return false;

        var share = double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) / Percent;
        fields.Error("value", string.Create(CultureInfo.InvariantCulture, $"{metric} is a share from 0 to 1; write value: {share} for {scalar.Text}."));
        return true;
    }

    [GeneratedRegex("^(?<number>[0-9]{1,3}(\\.[0-9]{1,6})?) ?%\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InPercent();
}
