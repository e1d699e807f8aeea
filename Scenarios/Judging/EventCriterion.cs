using System.Globalization;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Judges a series that has a sample for each event. An event whose value was not observed may have had any that it can have.</summary>
internal static class EventCriterion
{
    private const int MostDeciding = 5;

    public static CriterionAnswer Answer(CriterionQuestion question, double limit)
    {
        var (criterion, window) = (question.Criterion, question.Window);
        var series = question.Index.Find(criterion.Metric);
        SeriesPoint[] events = [.. series.Points.Where(point => point.At >= window.From && (point.At <= window.To || IsEndedAfter(point, question)))];
        if (events.Length == 0)
            return CriterionAnswer.None($"no {criterion.Metric} in {window.Text}: none was observed");

        if (criterion.WithinSeconds is { } within)
            return Within(question, series.Metric, events, window.From + TimeSpan.FromSeconds(within), limit);

        ValueRange[] values = [.. events.Select(point => point.Value)];
        if (question.IsLive)
            values = [.. values, new ValueRange(series.Facts.Least, series.Facts.Most)];

        var value = criterion.Aggregation == Aggregation.EverySample ? (ValueRange?)null : Value(criterion, values, question.IsLive);
        var answers = values.Select(one => one.Satisfies(criterion.Comparison, limit)).ToArray();
        var holds = value is { } whole ? whole.Satisfies(criterion.Comparison, limit) : answers.Contains(false) ? false : answers.Contains(null) ? (bool?)null : true;
        // What decided: the greatest, the least, or those that do not hold.
        var deciding = criterion.Aggregation switch
        {
            Aggregation.Max => events.OrderByDescending(point => point.Value.Low),
            Aggregation.Min => events.OrderBy(point => point.Value.High),
            Aggregation.EverySample => events.OrderBy(point => point.Value.Satisfies(criterion.Comparison, limit) ?? true).ThenBy(point => point.At),
            _ => events.OrderByDescending(point => point.At),
        };
        SeriesPoint[] shown = [.. deciding.Take(criterion.Aggregation is Aggregation.Max or Aggregation.Min or Aggregation.Last ? 1 : MostDeciding)];
        return new CriterionAnswer
        {
            Holds = holds,
            Value = value,
            Seen = value?.Low ?? shown[0].Value.Low,
            FirstTrueAt = events.Where(point => point.Value.Satisfies(criterion.Comparison, limit) is true).Select(point => (DateTimeOffset?)point.At).FirstOrDefault(),
            SampleCount = events.Length,
            Deciding = [.. shown.Select(point => point.Sample(series.Metric))],
            Reason = holds is null ? $"not every moment of it was observed: {events.First(point => !point.Value.IsExact).Source}" : null,
        };
    }

    // What began in the run and was over soon after it: what came of it was seen.
    private static bool IsEndedAfter(SeriesPoint point, CriterionQuestion question) =>
        (question.Criterion.Window.ToStep ?? int.MaxValue) >= question.Index.Record.Scenario.Steps.Count - 1 && point.BeganAt >= question.Window.From && point.BeganAt <= question.Window.To;

    /// <summary>Whether one event within a time satisfies the comparison. While the run goes on one may still be observed.</summary>
    private static CriterionAnswer Within(CriterionQuestion question, string metric, SeriesPoint[] events, DateTimeOffset latest, double limit)
    {
        var comparison = question.Criterion.Comparison;
        SeriesPoint[] early = [.. events.Where(point => point.At <= latest)];
        var found = early.Where(point => point.Value.Satisfies(comparison, limit) is true).Take(1).ToArray();
        var mayCome = question.IsLive || early.Any(point => point.Value.Satisfies(comparison, limit) is null);
        return new CriterionAnswer
        {
            Holds = found.Length > 0 ? true : mayCome ? null : false,
            Seen = found.Concat(early).Select(point => (double?)point.Value.Low).FirstOrDefault(),
            FirstTrueAt = found.Select(point => (DateTimeOffset?)point.At).FirstOrDefault(),
            SampleCount = events.Length,
            Deciding = [.. found.Concat(early).Distinct().Take(found.Length > 0 ? 1 : MostDeciding).Select(point => point.Sample(metric))],
            Reason = mayCome ? "not every moment of it was observed in time" : string.Create(CultureInfo.InvariantCulture, $"none of {early.Length} was so within {question.Criterion.WithinSeconds} s"),
        };
    }

    // While the run goes on, the last value and how many there will be are open.
    private static ValueRange Value(Criterion criterion, ValueRange[] values, bool isLive) => criterion.Aggregation switch
    {
        Aggregation.Max => new ValueRange(values.Max(value => value.Low), values.Max(value => value.High)),
        Aggregation.Min => new ValueRange(values.Min(value => value.Low), values.Min(value => value.High)),
        Aggregation.Sum => values.Aggregate((sum, value) => sum + value),
        _ when isLive => values[^1],
        Aggregation.Last => values[^1],
        Aggregation.Mean => new ValueRange(values.Average(value => value.Low), values.Average(value => value.High)),
        Aggregation.Percentile => new ValueRange(Percentile(values, value => value.Low, criterion), Percentile(values, value => value.High, criterion)),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion.Aggregation, "Events have no such value."),
    };

    private static double Percentile(ValueRange[] values, Func<ValueRange, double> bound, Criterion criterion) =>
        Aggregates.Percentile(values.Select(value => (bound(value), 1d)), criterion.Percentile!.Value);
}
