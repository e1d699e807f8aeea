using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Steps;

/// <summary>Reads the steps that place and end calls.</summary>
internal static class CallStepsReader
{
    /// <summary>Killed without hanging up.</summary>
    public const string Abrupt = "abrupt";

    /// <summary>How calls can be ended.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["graceful", Abrupt];

    public static PlaceCallsStep Place(FieldReader fields)
    {
        var count = fields.Whole("count", 1, ReadingLimits.Calls, required: true, example: "count: 12");
        var step = new PlaceCallsStep(
            count ?? 1,
            fields.Number("rate", 0, ReadingLimits.Rate, aboveLeast: true) ?? 1,
            fields.Whole("rate_period_ms", 1, ReadingLimits.RatePeriodMs) ?? 1000,
            fields.Number("hold_seconds", 0, ReadingLimits.Seconds, aboveLeast: true),
            fields.Matching("cohort", Forms.KebabCase(), "kebab-case, as first-batch"))
        {
            FailLimit = fields.Whole("fail_limit", 0, ReadingLimits.Calls),
        };
        if (step.FailLimit >= count)
            fields.Error("fail_limit", $"{step.FailLimit} of {count} calls can never be exceeded; use at most {count - 1} or leave 'fail_limit' out.");
        return step;
    }

    public static EndCallsStep End(FieldReader fields)
    {
        var count = fields.Whole("count", 1, ReadingLimits.Calls);
        var cohort = fields.Matching("cohort", Forms.KebabCase(), "kebab-case, as first-batch");
        if (!fields.Has("count") && !fields.Has("cohort"))
            fields.ErrorAt(fields.Position, "a step with action end_calls needs 'count' or 'cohort', for example count: 4.");
        else if (fields.Has("count") && fields.Has("cohort"))
            fields.Error("cohort", "'cohort' ends all of its calls, so that 'count' has no meaning beside it; leave one of them out.");
        return new EndCallsStep(count ?? 0) { Cohort = cohort, Abrupt = IsAbrupt(fields) };
    }

    public static EndAllCallsStep EndAll(FieldReader fields) => new() { Abrupt = IsAbrupt(fields) };

    private static bool IsAbrupt(FieldReader fields) => fields.Word("mode", Modes) == Abrupt;
}
