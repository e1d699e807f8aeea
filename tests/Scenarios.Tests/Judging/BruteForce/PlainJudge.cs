using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Tests.Judging.BruteForce;

/// <summary>Judges a criterion on a window of which every second is known, second by second, straight from what the words mean.</summary>
/// <param name="criterion">The criterion.</param>
/// <param name="values">The value of each second and of the last moment; no number where there was nothing to be measured.</param>
/// <param name="samples">The samples of the window, for what is made of samples and not of time.</param>
internal sealed class PlainJudge(Criterion criterion, double[] values, IReadOnlyDictionary<int, double> samples)
{
    private int Last => values.Length - 1;

    /// <summary>Whether it holds; null where that hangs on parts of a second, which the grid does not show, or there is no answer.</summary>
    public bool? Judge()
    {
        if (criterion.OverSeconds is { } over && over > Last)
            return null;

        if (criterion.OverSeconds is null && criterion is { ForSeconds: null, WithinSeconds: null, PercentOfTime: null } && criterion.Aggregation != Aggregation.EverySample)
            return Value(0, Last, isOpen: false) is { } value ? Holds(value) : null;

        var first = (int)(criterion.OverSeconds ?? 0);
        bool?[] moments = [.. Enumerable.Range(first, Last - first + 1).Select(At)];
        if (criterion.PercentOfTime is { } percent && moments.Length > 1)
            return Percent(moments, percent);

        if (criterion.ForSeconds is null && criterion.WithinSeconds is null)
            return moments.All(moment => moment is not false);

        return Stretch(moments, (int)(criterion.ForSeconds ?? 0), (int)(criterion.WithinSeconds ?? int.MaxValue));
    }

    /// <summary>Whether changes lie between the grid's seconds: means and times over a stretch move steadily.</summary>
    private bool IsBlurred => criterion.Aggregation is Aggregation.Mean or Aggregation.TimeAbove or Aggregation.TimeBelow or Aggregation.Percentile or Aggregation.Rate;

    private bool? At(int moment)
    {
        var value = criterion.Aggregation is Aggregation.EverySample or Aggregation.Last ? Known(values[moment]) : Value(criterion.OverSeconds is { } over ? moment - (int)over : 0, moment, isOpen: criterion.OverSeconds is not null);
        return value is { } known ? Holds(known) : null;
    }

    private bool? Percent(bool?[] moments, double percent)
    {
        var time = moments[..^1];
        var whole = time.Count(moment => moment is not null);
        if (whole == 0)
            return null;

        var held = 100d * time.Count(moment => moment is true) / whole;
        var blur = IsBlurred ? 100d * (Changes(moments) + 1) / whole : 1e-9;
        return Math.Abs(held - percent) <= blur && IsBlurred ? null : held >= percent - 1e-9;
    }

    private bool? Stretch(bool?[] moments, int length, int within)
    {
        var found = false;
        var nearly = false;
        for (var start = 0; start < moments.Length && start <= within; start++)
        {
            if (moments[start] is not true)
                continue;

            var end = start;
            while (end + 1 < moments.Length && moments[end + 1] is true)
                end++;
            // A second that holds lasts until the next one, save the last moment of all.
            var lasts = (end == moments.Length - 1 ? end : end + 1) - start;
            found |= lasts >= length;
            nearly |= lasts + 2 >= length;
        }

        // A window that is over before anything could hold so long may have gone on to hold.
        if (!found && moments.Length - 1 < length)
        {
            var tail = moments.Length - 1;
            while (tail > 0 && moments[tail] is true && moments[tail - 1] is true)
                tail--;
            if (tail <= within)
                return null;
        }

        if (IsBlurred && (found || nearly || Changes(moments) > 0))
            return null;

        return found;
    }

    private static int Changes(bool?[] moments) => Enumerable.Range(1, moments.Length - 1).Count(place => moments[place] != moments[place - 1]);

    private bool Holds(double value) => criterion.Comparison.Holds(value, criterion.Value);

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    /// <summary>The value from one moment to another, both counted in.</summary>
    private double? Value(int from, int to, bool isOpen)
    {
        double[] seconds = [.. values[from..to].Where(value => !double.IsNaN(value))];
        double[] moments = [.. values[from..(to + 1)].Where(value => !double.IsNaN(value))];
        if (criterion.Aggregation == Aggregation.Sum)
        {
            double[] inside = [.. samples.Where(sample => sample.Key <= to && (isOpen ? sample.Key > from : sample.Key >= from)).Select(sample => sample.Value)];
            return inside.Length == 0 ? null : inside.Sum();
        }

        if (moments.Length == 0)
            return null;

        return criterion.Aggregation switch
        {
            Aggregation.Last => moments[^1],
            Aggregation.Max => moments.Max(),
            Aggregation.Min => moments.Min(),
            Aggregation.Mean => seconds.Length == 0 ? moments[0] : seconds.Average(),
            Aggregation.Percentile => Percentile(seconds.Length == 0 ? moments : seconds),
            Aggregation.Rate => to == from ? null : (moments[^1] - moments[0]) / (to - from),
            Aggregation.TimeAbove => seconds.Count(value => value > criterion.Threshold),
            Aggregation.TimeBelow => seconds.Count(value => value < criterion.Threshold),
            _ => throw new InvalidOperationException(),
        };
    }

    private double Percentile(double[] of) => of.Order().First(value => of.Count(other => other <= value) >= (of.Length * criterion.Percentile!.Value / 100) - 1e-9);
}
