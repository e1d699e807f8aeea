using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Adds the samples of a series up; of a total so far, which has been added up already, its growth.</summary>
internal static class SampleSum
{
    /// <summary>The sum; null where there is no sample and no hole.</summary>
    /// <param name="view">The series.</param>
    /// <param name="from">The start (UTC, the run's clock).</param>
    /// <param name="to">The end, which belongs to it.</param>
    /// <param name="isOpen">Whether a sample at the start itself belongs to what came before.</param>
    public static ValueRange? Of(WindowView view, DateTimeOffset from, DateTimeOffset to, bool isOpen)
    {
        var series = view.Series;
        if (series.Facts.OnlyGrows)
            return view.At(from) is { Kind: not StretchKind.Nothing } first && view.At(to) is { Kind: not StretchKind.Nothing } last ? Positive(last.Value - first.Value) : null;

        var count = 0;
        var sum = ValueRange.Of(0);
        for (var place = Math.Max(0, series.LastAt(from) + (isOpen ? 1 : 0)); place < series.Points.Count && series.Points[place].At <= to; place++)
        {
            if (series.Points[place].At < from || series.Points[place].IsNothing)
                continue;

            sum += series.Points[place].Value;
            count++;
        }

        // A window that is still open has more minutes than can be told one by one.
        // The moment at which the dark begins is dark: it may hide a sample, too.
        var isDark = view.Cut(from, to).Any(stretch => stretch.Kind == StretchKind.Dark);
        if (series.Pace.Period > TimeSpan.Zero ? count < Minutes(series, from, to, isOpen) || (isDark && view.To == DateTimeOffset.MaxValue) : isDark)
            return new ValueRange(series.Facts.Least < 0 ? double.NegativeInfinity : sum.Low, double.PositiveInfinity);

        return count == 0 ? null : sum;
    }

    /// <summary>When a series of minutes should have a sample, up to the first minute after its last one; nothing of any other.</summary>
    public static IEnumerable<DateTimeOffset> Expected(WindowView view)
    {
        var period = view.Series.Pace.Period;
        if (period == TimeSpan.Zero)
            yield break;

        var last = view.Stretches[^1].From + (2 * period);
        for (var at = new DateTimeOffset(view.From.UtcTicks / period.Ticks * period.Ticks, TimeSpan.Zero) + period; at <= view.To && at <= last; at += period)
            yield return at;
    }

    private static ValueRange Positive(ValueRange value) => new(Math.Max(0, value.Low), Math.Max(0, value.High));

    /// <summary>How many samples there must be: of a series of minutes each one counts, also one that a hole may do without.</summary>
    private static long Minutes(TimeSeries series, DateTimeOffset from, DateTimeOffset to, bool isOpen)
    {
        var period = series.Pace.Period.Ticks;
        return (to.UtcTicks / period) - ((from.UtcTicks - (isOpen ? 0 : 1)) / period);
    }
}
