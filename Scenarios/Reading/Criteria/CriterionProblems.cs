using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Conditions;

namespace LoadPlatform.Scenarios.Reading.Criteria;

/// <summary>Finds what can not be said together in one criterion. Each problem comes with the key to mend.</summary>
internal static class CriterionProblems
{
    public static IEnumerable<(string Key, string Problem)> Of(Criterion criterion)
    {
        var facts = SeriesFacts.Of(criterion.Metric);
        return [.. AggregationRules.Problems(criterion, facts), .. DurationRules.Problems(criterion, facts), .. Values(criterion, facts), .. Relative(criterion), .. Stops(criterion)];
    }

    private static IEnumerable<(string, string)> Values(Criterion criterion, SeriesFacts facts)
    {
        var isTime = criterion.Aggregation is Aggregation.TimeAbove or Aggregation.TimeBelow;
        if (isTime && criterion.Threshold is { } threshold && (threshold < facts.Least || threshold > facts.Most))
            yield return ("threshold", $"{criterion.Metric} never reaches {threshold}; use a threshold that it can cross.");
        if (criterion.IsRelative || (criterion.Aggregation == Aggregation.Rate && !facts.OnlyGrows))
            yield break;

        var what = criterion.Aggregation == Aggregation.EverySample ? criterion.Metric : $"{Aggregations.Name(criterion)} of {criterion.Metric}";
        var values = criterion.Aggregation switch
        {
            Aggregation.TimeAbove or Aggregation.TimeBelow => SeriesFacts.Duration,
            Aggregation.Mean or Aggregation.Percentile or Aggregation.Rate => facts with { IsWhole = false },
            Aggregation.Sum => facts with { Most = double.PositiveInfinity },
            _ => facts,
        };
        if (ValueReader.Problem(what, values, criterion.Comparison, criterion.Value) is { } problem)
            yield return ("value", problem);
    }

    private static IEnumerable<(string, string)> Relative(Criterion criterion)
    {
        if (!criterion.IsRelative)
            yield break;

        if (criterion.Comparison is Comparison.Equal or Comparison.NotEqual)
            yield return ("condition", "a measured value is never exactly that of another run; use \"<=\" or \">=\" with a relative value.");
        if (criterion.Aggregation == Aggregation.EverySample)
            yield return ("value", "a relative value needs one value of each run to compare; add an aggregation, as max or mean.");
        if (criterion.OverSeconds is not null)
            yield return ("over_seconds", "a relative value is compared with one value of the baseline run, not with its stretches; leave over_seconds out.");
        if (criterion.Value < -100)
            yield return ("value", "a value can not fall by more than 100 %; write at least \"-100%\".");
    }

    private static IEnumerable<(string, string)> Stops(Criterion criterion)
    {
        if (!criterion.Stop)
            yield break;

        if (criterion.Severity == CriterionSeverity.Warn)
            yield return ("stop", "a warning does not end a run; leave stop out, or use severity: fail.");
        else if (StopRule.Refusal(criterion) is { } refusal)
            yield return ("stop", $"{refusal}; leave stop out.");
    }
}
