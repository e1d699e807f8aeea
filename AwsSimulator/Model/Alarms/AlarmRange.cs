using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>Reads the periods that an alarm looks at.</summary>
internal static class AlarmRange
{
    /// <summary>The evaluation range's datapoints, newest first. The minute that is under way counts once it has data.</summary>
    public static IReadOnlyList<AlarmDatapoint> Read(AlarmSettings settings, MetricStore store, DateTimeOffset now)
    {
        var current = Minutes.Floor(now);
        var end = store.Latest(settings.Metric)?.Minute >= current ? current + Minutes.One : current;
        var start = end - (settings.Period * (settings.EvaluationPeriods + AlarmEvaluation.ExtraPeriods));
        return
        [
            .. store.Between(settings.Metric, settings.Unit, start, end)
                .GroupBy(point => (int)((end - Minutes.One - point.Minute).Ticks / settings.Period.Ticks))
                .OrderBy(period => period.Key)
                .Select(period => Datapoint(settings, period.Key, end, [.. period]))
                .OfType<AlarmDatapoint>(),
        ];
    }

    private static AlarmDatapoint? Datapoint(AlarmSettings settings, int age, DateTimeOffset end, IReadOnlyCollection<MetricPoint> points)
    {
        var samples = new MetricSamples(points);
        return Statistic.Of(settings.Statistic, samples) is { } value
            ? new AlarmDatapoint(age, end - (settings.Period * (age + 1)), value, samples.SampleCount)
            : null;
    }
}
