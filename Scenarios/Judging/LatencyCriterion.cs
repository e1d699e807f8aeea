using System.Globalization;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Judges a percentile of the latency: on the one that was asked of a single period over the window, where minutes with calls were measured throughout.</summary>
internal static class LatencyCriterion
{
    public static CriterionAnswer Answer(CriterionQuestion question, double limit)
    {
        var window = question.Window;
        if (LatencyWindows.MetricOf(question.Criterion) is not { } metric)
            return CriterionAnswer.None("only the percentiles 50, 95 and 99 of the latency are watched");

        if (question.IsLive)
            return CriterionAnswer.None("the percentile of a window is asked when the run is over");

        if (question.Index.FindWholeWindow(metric, window.From, window.To, question.IsRun) is not { } sample)
            return CriterionAnswer.None($"no {metric} of {window.Text}; percentiles of single minutes can not be joined to one");

        TimeRange[] dark = [.. question.Index.Find(metric).Between(window.From, window.To).Where(stretch => stretch.Kind == StretchKind.Dark).Select(stretch => new TimeRange(stretch.From, stretch.To))];
        var value = dark.Length == 0 ? ValueRange.Of(sample.Value) : ValueRange.AtLeast(0);
        return new CriterionAnswer
        {
            Holds = dark.Length == 0 ? value.Satisfies(question.Criterion.Comparison, limit) : null,
            Value = value,
            Seen = sample.Value,
            SampleCount = 1,
            Deciding = [sample],
            Dark = dark,
            Asked = Asked(window),
        };
    }

    private static string Asked(JudgedWindow window)
    {
        var (from, to) = WholeWindow.Minutes(window.From, window.To);
        return string.Create(CultureInfo.InvariantCulture, $"in whole minutes, {from:HH:mm} to {to:HH:mm}");
    }
}
