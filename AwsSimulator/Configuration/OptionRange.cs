using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>A range in words.</summary>
internal static class OptionRange
{
    public static string Of(RangeAttribute range) =>
        range.OperandType == typeof(TimeSpan)
            ? $"from {Duration(range.Minimum)} to {Duration(range.Maximum)}"
            : string.Create(CultureInfo.InvariantCulture, $"from {range.Minimum} to {range.Maximum}");

    /// <summary>The attribute holds text until it was first used, and the duration from then on.</summary>
    private static string Duration(object limit) =>
        Durations.Write(limit as TimeSpan? ?? TimeSpan.Parse((string)limit, CultureInfo.InvariantCulture));
}
