using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Asks that of a run's evidence which can answer a criterion: a series, its events, the counts of calls, or the percentile of a whole window.</summary>
internal static class CriterionAnswers
{
    /// <summary>The answer.</summary>
    /// <param name="question">The criterion and its window; both make sense.</param>
    /// <param name="limit">What it is compared with.</param>
    public static CriterionAnswer Of(CriterionQuestion question, double limit)
    {
        var criterion = question.Criterion;
        if (!CriterionRules.JudgesMoments(criterion))
        {
            if (ScenarioMetrics.IsLatency(criterion.Metric) && criterion.Aggregation is Aggregation.Last or Aggregation.Percentile)
                return LatencyCriterion.Answer(question, limit);

            if (ScenarioMetrics.IsCalls(criterion.Metric) && question.IsRun && IsFinalCount(criterion))
                return CallsCriterion.Answer(question, limit);
        }

        if (ScenarioMetrics.IsLatency(criterion.Metric) && criterion.Aggregation == Aggregation.Percentile)
            return CriterionAnswer.None("percentiles of single minutes can not be joined to one");

        return SeriesFacts.Of(criterion.Metric).IsPerEvent ? EventCriterion.Answer(question, limit) : LevelCriterion.Answer(question, limit);
    }

    // What a count came to at the end is its last, its greatest and its sum.
    private static bool IsFinalCount(Criterion criterion) => criterion.Metric == MetricNames.CallsCurrent
        ? criterion.Aggregation is Aggregation.Last or Aggregation.Sum
        : criterion.Aggregation is Aggregation.Last or Aggregation.Sum or Aggregation.Max;
}
