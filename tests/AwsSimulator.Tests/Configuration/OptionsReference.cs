using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using LoadPlatform.AwsSimulator.Configuration;

namespace LoadPlatform.AwsSimulator.Tests.Configuration;

/// <summary>Writes the reference of every option from the options classes and their doc comments.</summary>
internal static class OptionsReference
{
    public static string Write()
    {
        var text = new StringBuilder();
        WriteGroup(text, "At the top", new SimulatorOptions(), path: "", describe: false);
        return text.ToString();
    }

    private static void WriteGroup(StringBuilder text, string title, object group, string path, bool describe = true)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        if (describe)
            text.Append(CultureInfo.InvariantCulture, $"\n{DocComments.Of(group.GetType())}\n");

        text.Append("\n| key | default | values | |\n|---|---|---|---|\n");
        var keys = OptionKey.Of(group.GetType());
        foreach (var key in keys.Where(key => InsideOf(key.Type) is not { IsOne: true }))
            text.Append(CultureInfo.InvariantCulture, $"| `{key.Name}` | {Default(key.Property.GetValue(group))} | {Values(key)} | {DocComments.Of(key.Property).Replace("|", "\\|", StringComparison.Ordinal)} |\n");

        foreach (var key in keys)
        {
            if (InsideOf(key.Type) is var (type, suffix, isOne))
                WriteGroup(text, $"`{path}{key.Name}{suffix}`", (isOne ? key.Property.GetValue(group) : null) ?? Activator.CreateInstance(type)!, $"{path}{key.Name}{suffix}.");
        }
    }

    /// <summary>The class of options that an option is, or that its items are.</summary>
    private static (Type Type, string Suffix, bool IsOne)? InsideOf(Type type) =>
        OptionTypes.IsGroup(type) ? (type, "", true)
        : OptionTypes.IsList(type, out var item) && OptionTypes.IsGroup(item) ? (item, "[]", false)
        : OptionTypes.IsMap(type, out var value) && OptionTypes.IsGroup(value) ? (value, ".<name>", false)
        : null;

    private static string Values(OptionKey key)
    {
        var kind = Kind(key.Type);
        return key.Rules.OfType<RangeAttribute>().FirstOrDefault() is { } range ? $"{kind} {OptionRange.Of(range)}"
            : key.Rules.OfType<RegularExpressionAttribute>().FirstOrDefault() is { } pattern ? $"{kind} matching `{pattern.Pattern.Replace("|", "\\|", StringComparison.Ordinal)}`"
            : kind;
    }

    private static string Kind(Type type)
    {
        if (OptionTypes.IsList(type, out var item))
            return $"list: {Kind(item)}";
        if (OptionTypes.IsMap(type, out var value))
            return $"map: name → {Kind(value)}";

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? "text"
            : plain == typeof(bool) ? "`true`, `false`"
            : plain == typeof(TimeSpan) ? "duration"
            : plain == typeof(double) ? "number"
            : plain.IsEnum ? string.Join(", ", ScalarReader.Words(plain).Select(word => $"`{word}`"))
            : OptionTypes.IsGroup(plain) ? "keys, see below"
            : "whole number";
    }

    private static string Default(object? value) => value switch
    {
        null or "" => "none",
        TimeSpan duration => Durations.Write(duration),
        bool flag => flag ? "true" : "false",
        Enum word => OptionNames.Word(word.ToString()),
        string text => $"`{text}`",
        IDictionary { Count: 0 } or ICollection { Count: 0 } => "none",
        IDictionary map => string.Join(", ", map.Keys.Cast<object>().Select(key => $"`{key}`")),
        IEnumerable items => string.Join(", ", items.Cast<object>().Select(Default)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
