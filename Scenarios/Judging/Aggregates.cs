using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>
/// Makes one value of a series between two moments. What is dark may have had any value that the series can have: so the result is what
/// the value lies between, whatever was not seen.
/// </summary>
internal static class Aggregates
{
    // Sums of parts of a second differ in their last digits.
    private const double Rounding = 1e-9;

    /// <summary>The value; null where there was nothing to be measured.</summary>
    /// <param name="criterion">Says which value.</param>
    /// <param name="view">The series.</param>
    /// <param name="from">The start (UTC, the run's clock).</param>
    /// <param name="to">The end, which belongs to it.</param>
    /// <param name="isOpen">Whether a sample at the start itself belongs to what came before.</param>
    public static ValueRange? Of(Criterion criterion, WindowView view, DateTimeOffset from, DateTimeOffset to, bool isOpen = false)
    {
        switch (criterion.Aggregation)
        {
            case Aggregation.Last:
                return Edge(view, from, to, isStart: false);
            case Aggregation.Rate:
                return to > from && Edge(view, from, to, isStart: true) is { } first && Edge(view, from, to, isStart: false) is { } last ? Divide(last - first, (to - from).TotalSeconds) : null;
            case Aggregation.Sum:
                return SampleSum.Of(view, from, to, isOpen);
        }

        Stretch[] parts = [.. view.Cut(from, to).Where(stretch => stretch.Kind != StretchKind.Nothing)];
        if (parts.Length == 0)
            return null;

        return criterion.Aggregation switch
        {
            Aggregation.Max => new ValueRange(parts.Max(part => part.Value.Low), parts.Max(part => part.Value.High)),
            Aggregation.Min => new ValueRange(parts.Min(part => part.Value.Low), parts.Min(part => part.Value.High)),
            Aggregation.Mean => new ValueRange(Mean(parts, part => part.Value.Low), Mean(parts, part => part.Value.High)),
            Aggregation.Percentile => new ValueRange(Percentile(parts, part => part.Value.Low, criterion.Percentile!.Value), Percentile(parts, part => part.Value.High, criterion.Percentile!.Value)),
            Aggregation.TimeAbove => new ValueRange(Time(parts, part => part.Value.Low > criterion.Threshold), Time(parts, part => part.Value.High > criterion.Threshold)),
            Aggregation.TimeBelow => new ValueRange(Time(parts, part => part.Value.High < criterion.Threshold), Time(parts, part => part.Value.Low < criterion.Threshold)),
            _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion.Aggregation, "It makes no value."),
        };
    }

    /// <summary>The percentile of values with weights: the least value that so much of the weight does not exceed.</summary>
    public static double Percentile(IEnumerable<(double Value, double Weight)> values, double percentile)
    {
        (double Value, double Weight)[] sorted = [.. values.OrderBy(item => item.Value)];
        var rest = sorted.Sum(item => item.Weight) * (percentile / 100);
        var place = 0;
        for (; place < sorted.Length - 1; place++)
        {
            rest -= sorted[place].Weight;
            if (rest <= Rounding * sorted.Length)
                break;
        }

        return sorted[place].Value;
    }

    private static ValueRange? Edge(WindowView view, DateTimeOffset from, DateTimeOffset to, bool isStart)
    {
        if (view.At(isStart ? from : to) is { Kind: not StretchKind.Nothing } at)
            return at.Value;

        // Nothing was to be measured at the edge: the value next to it.
        var parts = view.Cut(from, to).Where(stretch => stretch.Kind != StretchKind.Nothing);
        return (isStart ? parts.Select(part => (ValueRange?)part.Value).FirstOrDefault() : parts.Select(part => (ValueRange?)part.Value).LastOrDefault());
    }

    private static ValueRange Divide(ValueRange value, double by) => new(value.Low / by, value.High / by);

    private static double Mean(Stretch[] parts, Func<Stretch, double> value)
    {
        Stretch[] lasting = [.. parts.Where(part => part.Seconds > 0)];
        if (lasting.Length == 0)
            return value(Moment(parts));

        // What is the same throughout is its own mean, to the last digit.
        var mean = lasting.Sum(part => value(part) * part.Seconds) / lasting.Sum(part => part.Seconds);
        return Math.Clamp(mean, lasting.Min(value), lasting.Max(value));
    }

    private static double Percentile(Stretch[] parts, Func<Stretch, double> value, double percentile)
    {
        (double, double)[] weighted = [.. parts.Where(part => part.Seconds > 0).Select(part => (value(part), part.Seconds))];
        return weighted.Length > 0 ? Percentile(weighted, percentile) : value(Moment(parts));
    }

    // In ticks, so that the parts of 39 s are 39 s.
    private static double Time(Stretch[] parts, Func<Stretch, bool> counts) => TimeSpan.FromTicks(parts.Where(counts).Sum(part => (part.To - part.From).Ticks)).TotalSeconds;

    private static Stretch Moment(Stretch[] parts) => parts.FirstOrDefault(part => part.Kind == StretchKind.Known, parts[0]);
}
