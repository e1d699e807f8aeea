using System.Globalization;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Conditions;
using LoadPlatform.Scenarios.Reading.Including;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Criteria;

/// <summary>Reads one entry of <c>criteria</c>.</summary>
internal static class CriterionReader
{
    // A share, as 0.95, would be taken for less than a percent and hold nearly always.
    private const double LeastPercent = 1;
    private const double MostPercent = 100;

    /// <summary>Reads a criterion.</summary>
    /// <returns>Null where something is wrong, which was reported.</returns>
    public static Criterion? Read(FieldReader fields, FileScope scope)
    {
        var before = scope.Errors.Count;
        var name = fields.Text("name", required: true, example: "name: no rejected call", longest: ReadingLimits.Name);
        var metric = MetricReader.Read(fields, scope);
        var (aggregation, percentile) = Aggregation(fields, scope.Errors);
        var threshold = fields.Number("threshold", -ValueReader.Largest, ValueReader.Largest);
        var condition = ConditionReader.Read(fields);
        var (value, isRelative) = Shares.IsInPercent(fields, metric) ? (null, false) : Value(fields);
        var criterion = new Criterion(name ?? "", metric ?? "", aggregation, condition ?? Comparison.AtLeast, value ?? 0, fields.Position)
        {
            IsLong = true,
            Percentile = percentile,
            Threshold = threshold,
            IsRelative = isRelative,
            Window = WindowReader.Read(fields, scope),
            ForSeconds = fields.Number("for_seconds", 0, ReadingLimits.Seconds, aboveLeast: true),
            WithinSeconds = fields.Number("within_seconds", 0, ReadingLimits.Seconds, aboveLeast: true),
            OverSeconds = fields.Number("over_seconds", 0, ReadingLimits.Seconds, aboveLeast: true),
            PercentOfTime = fields.Number("percent_of_time", scope.State.IsStored ? 0 : LeastPercent, MostPercent, aboveLeast: scope.State.IsStored, hint: "write 95 for 95 %"),
            Severity = fields.Word("severity", Severities.Names) is { } severity ? Severities.Of(severity) : CriterionSeverity.Fail,
            Stop = fields.Flag("stop"),
        };
        fields.Finish();
        if (scope.Errors.Count > before || metric is null || condition is null || value is null)
            return null;

        // What was reported already makes no contradiction.
        if (fields.HasUnknown || (scope.HasUnknownSteps && fields.Has("window")))
            return null;

        foreach (var (key, problem) in scope.State.IsStored ? [] : CriterionProblems.Of(criterion))
            fields.Error(key, problem);
        return scope.Errors.Count > before ? null : criterion;
    }

    private static (Aggregation Aggregation, double? Percentile) Aggregation(FieldReader fields, ErrorList errors)
    {
        if (fields.Text("aggregation") is not { } name)
            return (Model.Aggregation.EverySample, null);

        if (Aggregations.TryParse(name, out var aggregation, out var percentile))
            return (aggregation, percentile);

        var meant = name switch { "avg" or "average" or "Average" => "mean", "maximum" => "max", "minimum" => "min", "total" or "count" => "sum", "median" => "p50", _ => null };
        fields.Error("aggregation", $"there is no aggregation '{Words.Shorten(name)}'; {(meant is null ? errors.Suggest(name, Aggregations.Names, [.. Aggregations.Names, "a percentile as p95"]) : $"did you mean '{meant}'?")}");
        return (Model.Aggregation.EverySample, null);
    }

    private static (double? Value, bool IsRelative) Value(FieldReader fields)
    {
        if (fields.Find("value", required: true, example: "value: 4") is not ScalarNode { Text: ['+' or '-' or (>= '0' and <= '9'), .., '%'] } scalar)
            return (fields.Has("value") ? ValueReader.Read(fields) : null, false);

        if (Forms.Relative().IsMatch(scalar.Text))
            return (double.Parse(scalar.Text.AsSpan()[..^1], CultureInfo.InvariantCulture), true);

        fields.Error("value", $"'{Words.Shorten(scalar.Text)}' is no change against the baseline run; write it with its sign, as \"+10%\" or \"-5%\".");
        return (null, true);
    }
}
