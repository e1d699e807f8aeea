using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>A series in a window: its stretches, and how to cut them.</summary>
internal sealed class WindowView
{
    /// <summary>Looks at a series.</summary>
    /// <param name="series">The series; no events.</param>
    /// <param name="from">The window's start (UTC, the run's clock).</param>
    /// <param name="to">The window's end, which belongs to it.</param>
    /// <param name="now">While the run goes on, the moment (UTC, the run's clock); null where it is over.</param>
    public WindowView(TimeSeries series, DateTimeOffset from, DateTimeOffset to, DateTimeOffset? now)
    {
        (Series, From, To) = (series, from, to);
        Stretches = series.Between(from, to, now);
    }

    public TimeSeries Series { get; }

    public DateTimeOffset From { get; }

    public DateTimeOffset To { get; }

    /// <summary>What the series says of the window, without a break.</summary>
    public IReadOnlyList<Stretch> Stretches { get; }

    /// <summary>Whether there is anything to judge on: what is dark alone proves nothing.</summary>
    public bool HasEvidence => Stretches.Any(stretch => stretch.Kind == StretchKind.Known);

    /// <summary>The points that lie in the window, by their places, with the one before it where that still speaks.</summary>
    public IReadOnlyList<int> Points => [.. Stretches.Where(stretch => stretch.Kind == StretchKind.Known).Select(stretch => stretch.Point).Distinct()];

    /// <summary>The parts of the stretches between two moments; a stretch without length belongs to its moment.</summary>
    public IEnumerable<Stretch> Cut(DateTimeOffset from, DateTimeOffset to)
    {
        for (var place = First(from); place < Stretches.Count && Stretches[place].From <= to; place++)
        {
            var stretch = Stretches[place];
            if (stretch.To > from || (stretch.From == stretch.To && stretch.To == from) || (place == Stretches.Count - 1 && stretch.To == from))
                yield return stretch with { From = stretch.From > from ? stretch.From : from, To = stretch.To < to ? stretch.To : to };
        }
    }

    /// <summary>What the series says of a moment; what is known comes before what is dark, and what is known exactly before all.</summary>
    public Stretch? At(DateTimeOffset moment)
    {
        Stretch? found = null;
        foreach (var stretch in Cut(moment, moment))
        {
            if (found is { Kind: StretchKind.Known, Value.IsExact: true } && !stretch.Value.IsExact)
                continue;

            if (found is null || stretch.Kind == StretchKind.Known || found.Value.Kind == StretchKind.Dark)
                found = stretch;
        }

        return found;
    }

    // The first stretch that may reach a moment: those before it end earlier.
    private int First(DateTimeOffset moment)
    {
        var (low, high) = (0, Stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Stretches[middle].To < moment)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
