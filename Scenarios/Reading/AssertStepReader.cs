using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>Reads the fields of an assert step.</summary>
internal static class AssertStepReader
{
    private const double LargestValue = 1e12;

    public static AssertStep Read(FieldReader fields)
    {
        var metric = Metric(fields);
        var condition = Condition(fields);
        var value = fields.Number("value", 0, LargestValue, required: true, example: "value: 4");
        var timeout = fields.Number("timeout_seconds", 0, ReadingLimits.Seconds, required: true, example: "timeout_seconds: 300");
        if (condition == Comparison.Below && value is 0)
            fields.Error("value", "no series of these is ever below 0; write condition: \"<=\" or a greater value.");
        return new AssertStep(metric ?? "", condition ?? Comparison.AtLeast, value ?? 0, timeout ?? 0);
    }

    private static string? Metric(FieldReader fields)
    {
        if (fields.Text("metric", required: true, example: "metric: running_task_count") is not { } name)
            return null;

        var metric = ScenarioMetrics.Canonical(name);
        if (metric is null)
            fields.Error("metric", $"there is no metric '{name}'; {Suggestion.For(name, ScenarioMetrics.AcceptedNames)}");
        return metric;
    }

    private static Comparison? Condition(FieldReader fields)
    {
        if (fields.Text("condition", required: true, example: "condition: \">=\"") is not { } symbol)
            return null;

        if (ComparisonExtensions.TryParse(symbol, out var comparison))
            return comparison;

        var meant = symbol switch { "=" => "==", "=>" or "≥" => ">=", "=<" or "≤" => "<=", "<>" or "≠" => "!=", _ => null };
        fields.Error("condition", $"there is no condition '{symbol}'; {(meant is null ? $"use one of: {string.Join(", ", ComparisonExtensions.Symbols)}." : $"did you mean '{meant}'?")}");
        return null;
    }
}
