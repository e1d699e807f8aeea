using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>
/// When a criterion's comparison holds in its window, moment by moment: that of the series itself, of its value so far, or with
/// <c>over</c> of its value over the seconds before the moment.
/// </summary>
internal static class TruthLine
{
    private static readonly TimeSpan Resolution = TimeSpan.FromMilliseconds(1);

    // No sample speaks for so long.
    private static readonly TimeSpan LongAfter = TimeSpan.FromDays(1);

    /// <summary>The pieces, by time, without a break; empty where the window is shorter than <c>over</c>.</summary>
    public static IReadOnlyList<TruthPiece> Of(Criterion criterion, double limit, WindowView view) =>
        criterion.Aggregation is Aggregation.Last or Aggregation.EverySample ? OfTheSeries(criterion, limit, view) : OfItsValue(criterion, limit, view);

    /// <summary>The time after the window, of which nothing was seen: it can only be known that it does not hold, where nothing that the series can be would make it.</summary>
    public static TruthPiece After(Criterion criterion, double limit, WindowView view)
    {
        var from = view.To + LongAfter;
        var seen = new TimeSeries(criterion.Metric, view.Series.Points.Where(point => point.At <= view.To));
        var unseen = new WindowView(seen, from, from + TimeSpan.FromSeconds(criterion.OverSeconds ?? 0), now: null);
        return new TruthPiece(view.To, DateTimeOffset.MaxValue, Of(criterion, limit, unseen)[0].Holds is false ? false : null);
    }

    private static IReadOnlyList<TruthPiece> OfTheSeries(Criterion criterion, double limit, WindowView view) =>
        [.. view.Stretches.Select(stretch => Piece(stretch.From, stretch.To, stretch.Kind == StretchKind.Nothing ? null : stretch.Value, criterion, limit))];

    private static List<TruthPiece> OfItsValue(Criterion criterion, double limit, WindowView view)
    {
        List<TruthPiece> pieces = [];
        var over = criterion.OverSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        if (over > view.To - view.From)
            return pieces;

        var moments = Moments(view, over, isSum: criterion.Aggregation == Aggregation.Sum);
        var at = Piece(moments[0], moments[0]);
        foreach (var next in moments.Skip(1))
        {
            var then = Piece(next, next);
            Split(at, then);
            at = then;
        }

        pieces.Add(at);
        return pieces;

        TruthPiece Piece(DateTimeOffset from, DateTimeOffset to) => TruthLine.Piece(from, to, ValueAt(from), criterion, limit);

        ValueRange? ValueAt(DateTimeOffset moment) => Aggregates.Of(criterion, view, over is { } length ? moment - length : view.From, moment, isOpen: over is not null);

        // Between two moments a value changes steadily or not at all: where it says the same at both and in the middle, it says so throughout.
        void Split(TruthPiece first, TruthPiece last)
        {
            var middle = Piece(first.From + ((last.From - first.From) / 2), default);
            if (last.From - first.From <= Resolution || (IsSame(first, middle) && IsSame(middle, last)))
            {
                pieces.Add(first with { To = last.From });
                return;
            }

            middle = middle with { To = middle.From };
            Split(first, middle);
            Split(middle, last);
        }
    }

    private static bool IsSame(TruthPiece one, TruthPiece other) => one.Holds == other.Holds && one.IsNothing == other.IsNothing;

    /// <summary>The moments at which a value may change its course: a stretch begins, or leaves the seconds that are looked at.</summary>
    private static DateTimeOffset[] Moments(WindowView view, TimeSpan? over, bool isSum)
    {
        var from = over is { } length ? view.From + length : view.From;
        var begins = view.Stretches.Select(stretch => stretch.From).Concat(isSum ? SampleSum.Expected(view) : []);
        var changes = begins.SelectMany(at => over is { } later && at <= DateTimeOffset.MaxValue - later ? [at, at + later] : new[] { at });
        return [.. changes.Append(view.To).Where(at => at > from && at <= view.To).Append(from).Distinct().Order()];
    }

    private static TruthPiece Piece(DateTimeOffset from, DateTimeOffset to, ValueRange? value, Criterion criterion, double limit) => value is { } known
        ? new TruthPiece(from, to, known.Satisfies(criterion.Comparison, limit))
        : new TruthPiece(from, to, null) { IsNothing = true };
}
