using System.Globalization;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Conditions;

/// <summary>Reads the <c>value</c> of a condition, and finds the ones that decide nothing.</summary>
internal static class ValueReader
{
    /// <summary>The greatest number that a condition can name, and the negative one that is as far away.</summary>
    public const double Largest = 1e15;

    public static double? Read(FieldReader fields) => fields.Number("value", -Largest, Largest, required: true, example: "value: 4");

    /// <summary>Why no value of the series can make the condition true, or none can make it false; null where both can be.</summary>
    /// <param name="what">What is compared, for the reader.</param>
    /// <param name="facts">What is known of its values.</param>
    /// <param name="condition">How it is compared.</param>
    /// <param name="value">What it is compared with.</param>
    /// <param name="mayAlwaysHold">Whether one that holds of every value is meant: that there is one at all.</param>
    public static string? Problem(string what, SeriesFacts facts, Comparison condition, double value, bool mayAlwaysHold)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        if (value < facts.Least)
            return string.Create(CultureInfo.InvariantCulture, $"{what} is never below {facts.Least}, so that it is not {text}; use a greater value.");

        if (value > facts.Most)
            return string.Create(CultureInfo.InvariantCulture, $"{what} is never above {facts.Most}, so that it is not {text}; write a share from 0 to 1, as 0.05 for 5 %.");

        if (condition == Comparison.Below && value <= facts.Least)
            return string.Create(CultureInfo.InvariantCulture, $"{what} is never below {facts.Least}; write condition: \"<=\" or a greater value.");

        if (condition == Comparison.Above && value >= facts.Most)
            return string.Create(CultureInfo.InvariantCulture, $"{what} is never above {facts.Most}; write condition: \">=\" or a smaller value.");

        if (condition == Comparison.AtLeast && value <= facts.Least && !mayAlwaysHold)
            return string.Create(CultureInfo.InvariantCulture, $"{what} is never below {facts.Least}, so that this always holds; use a greater value, or leave it out.");

        if (condition == Comparison.AtMost && value >= facts.Most && !mayAlwaysHold)
            return string.Create(CultureInfo.InvariantCulture, $"{what} is never above {facts.Most}, so that this always holds; write a share from 0 to 1, as 0.01 for 1 %, or leave it out.");

        return facts.IsWhole && condition is Comparison.Equal or Comparison.NotEqual && !double.IsInteger(value)
            ? $"{what} is always a whole number and never {text}; use a whole number, or condition: \">=\" or \"<=\"."
            : null;
    }
}
