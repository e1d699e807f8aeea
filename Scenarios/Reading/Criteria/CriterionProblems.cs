using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Conditions;

namespace LoadPlatform.Scenarios.Reading.Criteria;

/// <summary>Finds what can not be said together in one criterion. Each problem comes with the key to mend.</summary>
internal static class CriterionProblems
{
    public static IEnumerable<(string Key, string Problem)> Of(Criterion criterion)
    {
        var facts = SeriesFacts.Of(criterion.Metric);
        return [.. AggregationRules.Problems(criterion, facts), .. DurationRules.Problems(criterion, facts), .. Values(criterion, facts), .. Relative(criterion, facts), .. Stops(criterion)];
    }

    private static IEnumerable<(string, string)> Values(Criterion criterion, SeriesFacts facts)
    {
        var isTime = criterion.Aggregation is Aggregation.TimeAbove or Aggregation.TimeBelow;
        if (isTime && criterion.Threshold is { } threshold && !CanCross(criterion.Aggregation, threshold, facts))
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
        if (ValueReader.Problem(what, values, criterion.Comparison, criterion.Value, MayAlwaysHold(criterion, facts)) is { } problem)
            yield return ("value", problem);
    }

    // A share is never above all of it, and a count never below none.
    private static bool CanCross(Aggregation aggregation, double threshold, SeriesFacts facts) =>
        threshold >= facts.Least && threshold <= facts.Most && (aggregation == Aggregation.TimeAbove ? threshold < facts.Most : threshold > facts.Least);

    // As evidence, or of events, it says that there is a sample at all.
    private static bool MayAlwaysHold(Criterion criterion, SeriesFacts facts) => facts.IsPerEvent || criterion.Severity == CriterionSeverity.Evidence;

    private static IEnumerable<(string, string)> Relative(Criterion criterion, SeriesFacts facts)
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
            yield return ("value", "a value can not fall by more than 100 %; write a smaller fall, as \"-50%\".");
        else if (criterion is { Value: -100, Comparison: Comparison.AtLeast } && facts.Least >= 0 && !(criterion.Aggregation == Aggregation.Rate && !facts.OnlyGrows) && !MayAlwaysHold(criterion, facts))
            yield return ("value", "no value falls by more than 100 %, so that this always holds; write a smaller fall, as \"-50%\".");
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
