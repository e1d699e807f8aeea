using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>A CloudWatch alarm on one metric's minutes: all of the last <paramref name="periods"/> must breach.</summary>
internal sealed class Alarm(string name, string description, MetricKey metric, AlarmComparison comparison, double threshold, int periods, string policyArn, DateTimeOffset since)
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    public MetricKey Metric { get; } = metric;

    public AlarmComparison Comparison { get; } = comparison;

    public double Threshold { get; } = threshold;

    public int Periods { get; } = periods;

    public string PolicyArn { get; } = policyArn;

    public AlarmState State { get; private set; } = AlarmState.InsufficientData;

    public string StateReason { get; private set; } = "Unchecked: Initial alarm creation";

    public DateTimeOffset StateUpdatedAt { get; private set; } = since;

    /// <summary>Looks at the newest minutes. Missing minutes are left out; without any the data is insufficient.</summary>
    public void Evaluate(MetricSeries? series, DateTimeOffset now)
    {
        var points = Window(series, now);
        var breaching = points.Count(point => IsBreach(Statistic.Of("Average", point.Samples)));
        var state = points.Count == 0 ? AlarmState.InsufficientData
            : breaching >= Periods ? AlarmState.Alarm
            : breaching == points.Count && State == AlarmState.Alarm ? AlarmState.Alarm
            : AlarmState.Ok;
        if (state == State)
            return;

        State = state;
        StateUpdatedAt = now;
        StateReason = state == AlarmState.InsufficientData
            ? $"Insufficient Data: {Periods} datapoints were unknown."
            : $"Threshold Crossed: {breaching} out of the last {Periods} datapoints were {Words} the threshold ({Threshold}).";
    }

    private string Words => Comparison switch
    {
        AlarmComparison.GreaterThanThreshold => "greater than",
        AlarmComparison.LessThanThreshold => "less than",
        _ => "less than or equal to",
    };

    private List<MetricPoint> Window(MetricSeries? series, DateTimeOffset now)
    {
        if (series is null)
            return [];

        var newest = series.Latest(now)?.Minute;
        var current = Minutes.Floor(now);
        var end = newest == current ? current + Minutes.One : current;
        return [.. series.Between(end - (Minutes.One * Periods), end, now)];
    }

    private bool IsBreach(double value) => Comparison switch
    {
        AlarmComparison.GreaterThanThreshold => value > Threshold,
        AlarmComparison.LessThanThreshold => value < Threshold,
        _ => value <= Threshold,
    };
}
