using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Conditions;
using LoadPlatform.Scenarios.Reading.Including;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Steps;

/// <summary>Reads the steps that wait for a condition.</summary>
internal static class ConditionStepsReader
{
    public static AssertStep Assert(FieldReader fields, FileScope scope)
    {
        var (metric, condition, value, timeout, hold) = Read(fields, scope, mayAlwaysHold: false);
        return new AssertStep(metric, condition, value, timeout, hold);
    }

    public static WaitUntilStep WaitUntil(FieldReader fields, FileScope scope)
    {
        var (metric, condition, value, timeout, hold) = Read(fields, scope, mayAlwaysHold: true);
        return new WaitUntilStep(metric, condition, value, timeout, hold);
    }

    private static (string Metric, Comparison Condition, double Value, double Timeout, double For) Read(FieldReader fields, FileScope scope, bool mayAlwaysHold)
    {
        var metric = MetricReader.Read(fields, scope);
        var condition = ConditionReader.Read(fields);
        var value = Shares.IsInPercent(fields, metric) ? null : ValueReader.Read(fields);
        var timeout = fields.Number("timeout_seconds", 0, ReadingLimits.Seconds, required: true, example: "timeout_seconds: 300");
        var hold = fields.Number("for_seconds", 0, ReadingLimits.Seconds);
        if (scope.State.IsStored)
            return (metric ?? "", condition ?? Comparison.AtLeast, value ?? 0, timeout ?? 0, hold ?? 0);

        var facts = metric is null ? null : SeriesFacts.Of(metric);
        if (facts is not null && condition is not null && value is not null && ValueReader.Problem(metric!, facts, condition.Value, value.Value, mayAlwaysHold || facts.IsPerEvent) is { } problem)
            fields.Error("value", problem);
        if (hold > timeout)
            fields.Error("for_seconds", $"it can not hold for {hold} s within {timeout} s; raise timeout_seconds or lower for_seconds.");
        if (hold > 0 && facts is { IsPerEvent: true })
            fields.Error("for_seconds", $"{metric} has one sample for each event and no value between them, so that nothing can hold for a time; leave for_seconds out.");
        return (metric ?? "", condition ?? Comparison.AtLeast, value ?? 0, timeout ?? 0, hold ?? 0);
    }
}
