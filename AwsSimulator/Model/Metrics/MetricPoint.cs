namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>One minute's samples of a metric.</summary>
internal sealed class MetricPoint(DateTimeOffset minute)
{
    /// <summary>A minute with more distinct values than this is summed up at once.</summary>
    private const int MostValues = 10_000;

    /// <summary>Values within a percent of one another are one, once a minute is summed up.</summary>
    private const double Grain = 1.02;

    private List<(double Value, double Count)> _values = [];

    public DateTimeOffset Minute { get; } = minute;

    /// <summary>The values, in no order.</summary>
    public IReadOnlyList<(double Value, double Count)> Values => _values;

    public double SampleCount { get; private set; }

    public double Sum { get; private set; }

    public double Minimum { get; private set; } = double.PositiveInfinity;

    public double Maximum { get; private set; } = double.NegativeInfinity;

    /// <summary>Whether some samples came summed up, so that nobody knows their percentiles.</summary>
    public bool HasUnknownValues { get; private set; }

    public void Add(MetricDatum datum)
    {
        foreach (var (value, count) in datum.Values)
        {
            _values.Add((value, count));
            Count(new StatisticSet(count, value * count, value, value));
        }

        if (datum.Statistics is { } set)
            Add(set);
        if (_values.Count > MostValues)
            Compact();
    }

    /// <summary>Keeps counts of nearly equal values instead of every value.</summary>
    public void Compact()
    {
        if (_values.Count < 2)
            return;

        _values = [.. _values
            .GroupBy(sample => (Math.Sign(sample.Value), sample.Value == 0 ? 0 : Math.Round(Math.Log(Math.Abs(sample.Value), Grain))))
            .Select(group => (group.Sum(sample => sample.Value * sample.Count) / group.Sum(sample => sample.Count), group.Sum(sample => sample.Count)))];
    }

    private void Add(StatisticSet set)
    {
        // A set of one value says what its samples were.
        if (set.Minimum == set.Maximum)
            _values.Add((set.Minimum, set.SampleCount));
        else
            HasUnknownValues = true;
        Count(set);
    }

    private void Count(StatisticSet set)
    {
        SampleCount += set.SampleCount;
        Sum += set.Sum;
        Minimum = Math.Min(Minimum, set.Minimum);
        Maximum = Math.Max(Maximum, set.Maximum);
    }
}
