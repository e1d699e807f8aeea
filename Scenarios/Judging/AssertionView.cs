using System.Globalization;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>A series in the window of a condition.</summary>
/// <param name="condition">The condition.</param>
/// <param name="series">The series.</param>
/// <param name="from">The window's start (UTC, the run's clock).</param>
/// <param name="deadline">The window's end.</param>
internal sealed class AssertionView(SeriesCondition condition, TimeSeries series, DateTimeOffset from, DateTimeOffset deadline)
{
    /// <summary>The series.</summary>
    public TimeSeries Series { get; } = series;

    /// <summary>The window's end (UTC, the run's clock).</summary>
    public DateTimeOffset Deadline { get; } = deadline;

    /// <summary>The series' points in the window, and the one before it where that still speaks for the window's beginning.</summary>
    public IReadOnlyList<SeriesPoint> Candidates { get; } = [.. series.Points.Where((point, place) => point.At <= deadline && !point.IsNothing && (point.At >= from || Reaches(series, place, from)))];

    /// <summary>A candidate as it is shown.</summary>
    public MetricSample Sample(SeriesPoint point) => point.Sample(Series.Metric);

    /// <summary>Some of the candidates as they are shown.</summary>
    public IReadOnlyList<MetricSample> Samples(int first, int count) => [.. Candidates.Skip(first).Take(count).Select(Sample)];

    /// <summary>The first candidate from which on the condition holds as long as it must, and since when; null where there is none yet.</summary>
    /// <param name="now">The moment (UTC, the run's clock).</param>
    /// <param name="isFinal">Whether no sample is waited for any more: then the last one speaks for as long as it is fresh.</param>
    public (int Candidate, DateTimeOffset Since)? FirstHolding(DateTimeOffset now, bool isFinal)
    {
        if (condition.ForSeconds <= 0 || Series.Facts.IsPerEvent)
        {
            var first = condition.ForSeconds > 0 ? -1 : Candidates.ToList().FindIndex(point => point.Value.Satisfies(condition.Comparison, condition.Value) is true);
            return first < 0 ? null : (first, Later(Candidates[first].At, from));
        }

        return Truth(now < Deadline ? now : Deadline, isFinal) is { Holds: true, FirstTrueAt: { } since }
            ? (Math.Max(0, Candidates.Count(point => point.At <= since) - 1), since)
            : null;
    }

    /// <summary>Why it can not be said that it never held; null where it can.</summary>
    /// <param name="isFinal">Whether no sample is waited for any more.</param>
    /// <param name="isReview">Whether a hole anywhere in the window counts, not only one at its end, where samples may still come.</param>
    public string? Doubt(bool isFinal, bool isReview)
    {
        if (Candidates.Count == 0)
            return $"no sample of {Series.Metric} in its time";

        if (Series.Facts.IsPerEvent && condition.ForSeconds > 0)
            return "its samples are events, they do not last";

        if (Candidates.Any(point => point.Value.Satisfies(condition.Comparison, condition.Value) is null))
            return $"{Series.Metric} is known in part only";

        if (Series.Facts.IsPerEvent || (condition.ForSeconds > 0 && Truth(Deadline, isFinal).Holds is false))
            return null;

        var dark = Dark();
        if (dark is [.., var last] && last.To == Deadline)
            return string.Create(CultureInfo.InvariantCulture, $"the last sample of {Series.Metric} is of {Candidates[^1].At:HH:mm:ss}, more than {Series.Pace.Freshness.TotalSeconds} s before the end of its time");

        return isReview && dark is [var first, ..] ? string.Create(CultureInfo.InvariantCulture, $"no sample from {first.From:HH:mm:ss} to {first.To:HH:mm:ss}") : null;
    }

    /// <summary>The stretches of the window in which it may have held unseen.</summary>
    public IReadOnlyList<TimeRange> Dark() => Series.Facts.IsPerEvent
        ? []
        : [.. Series.Between(from, Deadline).Where(stretch => stretch.Kind == StretchKind.Dark && stretch.Value.Satisfies(condition.Comparison, condition.Value) is not false).Select(stretch => new TimeRange(stretch.From, stretch.To))];

    // Of the points before a moment only the last one; and a minute of CloudWatch that is over says nothing of what came after it.
    private static bool Reaches(TimeSeries series, int place, DateTimeOffset moment)
    {
        var point = series.Points[place];
        if (series.Facts.IsPerEvent || (place + 1 < series.Points.Count && series.Points[place + 1].At < moment))
            return false;

        return point.HoldsUntil >= moment || (series.Pace.Period > TimeSpan.Zero ? point.At + series.Pace.Period > moment : point.At >= moment - series.Pace.Freshness);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    // A sample's value lasts until the next one; that of the last one is not known to last until none is waited for.
    private Truth Truth(DateTimeOffset until, bool isFinal)
    {
        var known = Series.Points.Count == 0 ? from : Later(Series.Points[^1].At + Series.Pace.Period, from);
        var last = isFinal || known >= until ? until : known;
        var pieces = Series.Between(from, last).Select(stretch => new TruthPiece(stretch.From, stretch.To, stretch.Value.Satisfies(condition.Comparison, condition.Value)) { IsNothing = stretch.Kind == StretchKind.Nothing });
        return TruthJudge.Stretch([.. pieces], condition.ForSeconds, within: null);
    }
}
