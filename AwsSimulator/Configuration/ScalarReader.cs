using System.Globalization;
using LoadPlatform.AwsSimulator.Configuration.Nodes;

namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>Reads single values: texts, numbers, switches, durations, words of an enumeration.</summary>
internal static class ScalarReader
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads a value as a type.</summary>
    /// <returns>The value; or null, and what it must be.</returns>
    /// <exception cref="NotSupportedException">No value can be read as this type: an options class is wrong.</exception>
    public static (object? Value, string Must) Read(Type type, ScalarNode node)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target == typeof(string))
            return (node.Text, "text");
        if (target == typeof(bool))
            return (node.Plain ? Switch(node.Text) : null, "true or false");
        if (target == typeof(int))
            return (node.Plain && int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null, "a whole number");
        if (target == typeof(long))
            return (node.Plain && long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) ? large : null, "a whole number");
        if (target == typeof(double))
            return (node.Plain && double.TryParse(node.Text, Decimal, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) ? real : null, "a number");
        if (target == typeof(TimeSpan))
            return (Durations.TryRead(node.Text, out var duration) ? duration : null, Durations.Form);
        if (target.IsEnum)
            return (Word(target, node.Text), $"one of {string.Join(", ", Words(target))}");

        throw new NotSupportedException($"Options of type {type} cannot be configured.");
    }

    /// <summary>The words of an enumeration.</summary>
    public static IEnumerable<string> Words(Type enumeration) => Enum.GetNames(enumeration).Select(OptionNames.Word);

    private static object? Switch(string text) => text.ToLowerInvariant() switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    private static object? Word(Type enumeration, string text) =>
        Array.Find(Enum.GetNames(enumeration), name => Suggestion.Plain(name) == Suggestion.Plain(text)) is { } found ? Enum.Parse(enumeration, found) : null;
}
