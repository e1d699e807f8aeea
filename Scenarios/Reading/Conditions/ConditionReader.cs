using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Conditions;

/// <summary>Reads a <c>condition</c>.</summary>
internal static class ConditionReader
{
    public static Comparison? Read(FieldReader fields)
    {
        // YAML takes a lone > for the beginning of text on the lines below it.
        if (fields.Find("condition") is ScalarNode { Plain: false, Text: "" })
        {
            fields.Error("condition", "'condition' is empty; put > in quotes: condition: \">\".");
            return null;
        }

        if (fields.Text("condition", required: true, example: "condition: \">=\"") is not { } symbol)
            return null;

        if (ComparisonExtensions.TryParse(symbol, out var comparison))
            return comparison;

        var meant = symbol switch { "=" => "==", "=>" or "≥" => ">=", "=<" or "≤" => "<=", "<>" or "≠" => "!=", _ => null };
        fields.Error("condition", $"there is no condition '{Words.Shorten(symbol)}'; {(meant is null ? $"use one of: {string.Join(", ", ComparisonExtensions.Symbols)}." : $"did you mean '{meant}'?")}");
        return null;
    }
}
