namespace LoadPlatform.Scenarios.Tests.Judging.BruteForce;

/// <summary>
/// A series on a grid of whole seconds, as slow and plain as it can be: what each second holds is found by looking at every sample.
/// Second n stands for the time from n to n + 1; the window's last moment is a second of its own.
/// </summary>
/// <param name="samples">The samples, by their second.</param>
/// <param name="freshness">For how many seconds a sample speaks.</param>
/// <param name="period">For how many seconds it speaks whatever comes; 0 of a series that is not one of minutes.</param>
/// <param name="from">The window's first second.</param>
/// <param name="to">The window's last moment.</param>
internal sealed class Grid(IReadOnlyDictionary<int, double> samples, int freshness, int period, int from, int to)
{
    private readonly double?[] _seconds = [.. Enumerable.Range(from, to - from + 1).Select(second => Look(second, samples, freshness, period, from, to))];

    public int From { get; } = from;

    public int To { get; } = to;

    public IReadOnlyDictionary<int, double> Samples { get; } = samples;

    /// <summary>What a second holds: a value, nothing to be measured (no number), or null in the dark.</summary>
    public double? this[int second] => _seconds[second - From];

    /// <summary>The values of the whole window, the dark filled in; where there is nothing to be measured no number.</summary>
    public double[] Fill(Func<int, double> fill) => [.. Enumerable.Range(From, To - From + 1).Select(second => this[second] ?? fill(second))];

    public bool IsDark => _seconds.Contains(null);

    public bool HasEvidence => _seconds.Any(second => second is { } value && !double.IsNaN(value));

    private static double? Look(int second, IReadOnlyDictionary<int, double> samples, int freshness, int period, int from, int to)
    {
        int[] before = [.. samples.Keys.Where(at => at <= second)];
        int[] after = [.. samples.Keys.Where(at => at > second)];
        if (before.Length == 0)
            return after.Length > 0 && after.Min() - from <= freshness && after.Min() <= to ? double.NaN : null;

        var last = before.Max();
        // A minute that was over before says nothing of a window that has none of its own.
        if (period > 0 && last + period <= from && !samples.Keys.Any(at => at >= from && at <= to))
            return null;

        // The window's last moment still belongs to what ends with it.
        return second - last < freshness || (second == to && to > from && second - last == freshness) || (after.Length > 0 && after.Min() - last <= freshness) ? samples[last] : null;
    }
}
