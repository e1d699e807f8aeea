using System.Globalization;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>What a scalar without quotes is: a number, true or false, or text.</summary>
internal static class YamlScalar
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Whether it is more than text.</summary>
    public static bool IsTyped(string text) => TryFlag(text, out _) || TryNumber(text, out _);

    /// <summary>Reads true or false, in the spellings that YAML has for them.</summary>
    public static bool TryFlag(string text, out bool value)
    {
        value = text is "true" or "True" or "TRUE";
        return value || text is "false" or "False" or "FALSE";
    }

    /// <summary>Reads a finite number.</summary>
    public static bool TryNumber(string text, out double value) => double.TryParse(text, Styles, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
