using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.MetricsWatcher.Cloud;

/// <summary>One series that is read from CloudWatch: of those that a target's stack writes, or one that the scenario names.</summary>
/// <param name="Metric">Its name in the run log, one of <see cref="MetricNames"/> or a <see cref="CloudWatchMetric.Series"/>.</param>
/// <param name="Namespace">Its namespace in CloudWatch.</param>
/// <param name="CloudName">Its name in CloudWatch.</param>
/// <param name="Stat">The statistic to ask for.</param>
/// <param name="Dimensions">Its dimensions, by name.</param>
internal sealed record CloudSeries(string Metric, string Namespace, string CloudName, string Stat, IReadOnlyDictionary<string, string> Dimensions)
{
    /// <summary>The length of a period.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    // How long after its minute a datapoint may come.
    private static readonly TimeSpan Lateness = TimeSpan.FromSeconds(30);

    private const string Latency = "AgentResponseLatency";

    private static readonly (string Metric, string CloudName, string Stat)[] Session =
    [
        (MetricNames.ActiveCount, "ActiveCount", "Maximum"),
        (MetricNames.HealthyTaskCount, "HealthyTaskCount", "Maximum"),
        (MetricNames.SessionsPerTask, "SessionsPerTask", "Average"),
        (MetricNames.MaxSessionsPerTask, "MaxSessionsPerTask", "Maximum"),
    ];

    private static readonly (string Metric, string Stat)[] Percentiles = [(MetricNames.LatencyP50, "p50"), (MetricNames.LatencyP95, "p95"), (MetricNames.LatencyP99, "p99")];

    /// <summary>Whether it is one of the agent's response latency's percentiles.</summary>
    public bool IsLatency => ScenarioMetrics.IsLatency(Metric);

    /// <summary>Whether the period's value may go on changing until it is over: the latency is made of every turn, and of a metric that a scenario names nothing is known.</summary>
    public bool GrowsInItsPeriod => IsLatency || IsNamed;

    private bool IsNamed => Metric.StartsWith(CloudWatchMetric.Prefix, StringComparison.Ordinal);

    /// <summary>The series that a target's stack writes.</summary>
    public static IEnumerable<CloudSeries> Of(MetricsSource source)
    {
        foreach (var (metric, name, stat) in Session)
            yield return new CloudSeries(metric, source.Namespace, name, stat, source.Dimensions);

        foreach (var (metric, stat) in source.PipelineNamespace is null ? [] : Percentiles)
            yield return new CloudSeries(metric, source.PipelineNamespace!, Latency, stat, source.Dimensions);
    }

    /// <summary>The series of a metric that a scenario names.</summary>
    public static CloudSeries Of(CloudWatchMetric metric) => new(metric.Series, metric.Namespace, metric.Name, metric.Statistic, metric.Dimensions);

    /// <summary>
    /// Whether no late data are to be waited for: the minute in which the scenario ended is over, its datapoints had some time to come, and
    /// the series have reached the last full minute of the scenario: those of the stack that were written at all, at least one of them, and
    /// each that the scenario names. Such a one may be written late, seldom or never: nothing is known of it.
    /// </summary>
    public static bool AreSettled(IReadOnlyList<CloudSeries> series, IReadOnlyDictionary<string, DateTimeOffset> newest, DateTimeOffset scenarioEndedAt, DateTimeOffset now)
    {
        var lastFull = Minute(scenarioEndedAt) - Period;
        bool IsReached(CloudSeries one) => newest.TryGetValue(one.Metric, out var at) && at >= lastFull;

        CloudSeries[] session = [.. series.Where(one => !one.GrowsInItsPeriod)];
        return (session.Length == 0 || session.Any(one => newest.ContainsKey(one.Metric)))
            && series.All(one => IsReached(one) || (!one.IsNamed && !newest.ContainsKey(one.Metric)))
            && (series.Count == 0 || now >= Minute(scenarioEndedAt) + Period + Lateness);
    }

    /// <summary>The minute that a time is in.</summary>
    public static DateTimeOffset Minute(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
