using System.Globalization;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Criteria;

/// <summary>How files name aggregations: by a word, percentiles as <c>p95</c>.</summary>
public static class Aggregations
{
    private static readonly Dictionary<string, Aggregation> ByName = new(StringComparer.Ordinal)
    {
        ["last"] = Aggregation.Last,
        ["min"] = Aggregation.Min,
        ["max"] = Aggregation.Max,
        ["mean"] = Aggregation.Mean,
        ["sum"] = Aggregation.Sum,
        ["rate"] = Aggregation.Rate,
        ["time_above"] = Aggregation.TimeAbove,
        ["time_below"] = Aggregation.TimeBelow,
    };

    /// <summary>Every word.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Reads an aggregation.</summary>
    /// <param name="name">What the file says.</param>
    /// <param name="aggregation">The aggregation.</param>
    /// <param name="percentile">Of <see cref="Aggregation.Percentile"/> which one; null for every other.</param>
    /// <returns>False where there is no such aggregation.</returns>
    public static bool TryParse(string name, out Aggregation aggregation, out double? percentile)
    {
        ArgumentNullException.ThrowIfNull(name);

        percentile = null;
        if (ByName.TryGetValue(name, out aggregation))
            return true;

        if (Forms.Percentile().Match(name) is not { Success: true } match || double.Parse(match.Groups["percentile"].ValueSpan, CultureInfo.InvariantCulture) is not (> 0 and var value))
            return false;

        (aggregation, percentile) = (Aggregation.Percentile, value);
        return true;
    }

    /// <summary>The name of a criterion's aggregation; null where each sample is compared.</summary>
    public static string? Name(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);

        return criterion.Aggregation switch
        {
            Aggregation.EverySample => null,
            Aggregation.Percentile => string.Create(CultureInfo.InvariantCulture, $"p{criterion.Percentile}"),
            var other => ByName.First(pair => pair.Value == other).Key,
        };
    }
}
