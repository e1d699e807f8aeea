using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Criteria;

/// <summary>Whether a criterion can be known to be broken before the run's end. A criterion of a part of the run can, once that part is over.</summary>
public static class StopRule
{
    /// <summary>Why a criterion can not be broken before the run's end; null where it can.</summary>
    public static string? Refusal(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);

        if (ScenarioMetrics.IsLatency(criterion.Metric) && criterion.Aggregation == Aggregation.Percentile)
            return "the percentile of a latency is asked of CloudWatch when the run is over";

        if (criterion.Window.ToStep is not null || criterion.WithinSeconds is not null)
            return null;

        if (criterion.ForSeconds is not null)
            return "it may still hold for that long until the run's end, so that it is not broken before";

        if (criterion.PercentOfTime is not null)
            return "how much of the time it held is known at the run's end only";

        return criterion.OverSeconds is not null || IsFinal(criterion) ? null : $"{Name(criterion)} may still change until the run's end, so that it is not broken before";
    }

    // Once beyond the limit it stays so, whatever comes.
    private static bool IsFinal(Criterion criterion)
    {
        var isCeiling = criterion.Comparison is Comparison.AtMost or Comparison.Below;
        var isFloor = criterion.Comparison is Comparison.AtLeast or Comparison.Above;
        var facts = SeriesFacts.Of(criterion.Metric);
        return criterion.Aggregation switch
        {
            Aggregation.EverySample => true,
            Aggregation.Max or Aggregation.TimeAbove or Aggregation.TimeBelow => isCeiling,
            Aggregation.Min => isFloor,
            Aggregation.Last => isCeiling && facts.OnlyGrows,
            Aggregation.Sum => isCeiling && facts.Least >= 0,
            _ => false,
        };
    }

    private static string Name(Criterion criterion) => $"{Aggregations.Name(criterion)} of {criterion.Metric}";
}
