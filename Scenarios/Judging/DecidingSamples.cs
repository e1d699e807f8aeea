using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Picks the samples that a decision rests on, at most five.</summary>
internal static class DecidingSamples
{
    private const int Most = 5;

    /// <summary>Those of one value: the greatest, the least, the last, the first and the last, or the last ones of many.</summary>
    public static IReadOnlyList<MetricSample> OfValue(Criterion criterion, WindowView view)
    {
        var points = view.Points;
        var series = view.Series;
        IEnumerable<int> chosen = criterion.Aggregation switch
        {
            Aggregation.Max => [points.MaxBy(place => series.Points[place].Value.High)],
            Aggregation.Min => [points.MinBy(place => series.Points[place].Value.Low)],
            Aggregation.Last => [points[^1]],
            Aggregation.Rate => points.Count == 1 ? [points[0]] : [points[0], points[^1]],
            _ => points.Skip(points.Count - Most),
        };
        return Samples(chosen, series);
    }

    /// <summary>Those of the moments that decided: the ones at which it did not hold, or else the first ones at which it did.</summary>
    public static IReadOnlyList<MetricSample> OfMoments(Criterion criterion, WindowView view, Truth truth, IReadOnlyList<TruthPiece> pieces)
    {
        var isFound = (criterion.ForSeconds is not null || criterion.WithinSeconds is not null) && truth.Holds is true;
        var deciding = pieces.Where(piece => !piece.IsNothing && (isFound ? piece.From >= truth.FirstTrueAt : piece.Holds is false));
        HashSet<int> places = [];
        foreach (var piece in deciding)
        {
            if (view.At(piece.From) is { Point: >= 0 } stretch)
                places.Add(stretch.Point);
            if (places.Count == Most)
                break;
        }

        return Samples(places.Count > 0 ? places : view.Points.Skip(view.Points.Count - 1), view.Series);
    }

    private static IReadOnlyList<MetricSample> Samples(IEnumerable<int> places, TimeSeries series) =>
        [.. places.Select(place => series.Points[place].Sample(series.Metric)).Where(sample => double.IsFinite(sample.Value))];
}
