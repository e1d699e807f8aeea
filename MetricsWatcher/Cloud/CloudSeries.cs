using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Targets;

namespace LoadPlatform.MetricsWatcher.Cloud;

/// <summary>One series that a target's stack writes to CloudWatch.</summary>
/// <param name="Metric">Its name in the run log, one of <see cref="MetricNames"/>.</param>
/// <param name="CloudName">Its name in CloudWatch.</param>
/// <param name="Stat">The statistic to ask for.</param>
internal sealed record CloudSeries(string Metric, string CloudName, string Stat)
{
    /// <summary>The length of a period.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    // How long after its minute a datapoint may come.
    private static readonly TimeSpan Lateness = TimeSpan.FromSeconds(30);

    private const string Latency = "AgentResponseLatency";

    private static readonly CloudSeries[] Session =
    [
        new(MetricNames.ActiveCount, "ActiveCount", "Maximum"),
        new(MetricNames.HealthyTaskCount, "HealthyTaskCount", "Maximum"),
        new(MetricNames.SessionsPerTask, "SessionsPerTask", "Average"),
        new(MetricNames.MaxSessionsPerTask, "MaxSessionsPerTask", "Maximum"),
    ];

    /// <summary>The percentiles of the agent's response latency.</summary>
    public static readonly IReadOnlyList<CloudSeries> Percentiles =
    [
        new(MetricNames.LatencyP50, Latency, "p50"),
        new(MetricNames.LatencyP95, Latency, "p95"),
        new(MetricNames.LatencyP99, Latency, "p99"),
    ];

    /// <summary>Whether the period's value goes on changing until it is over: it is made of every turn, where the others are written once a minute.</summary>
    public bool GrowsInItsPeriod => CloudName == Latency;

    /// <summary>The series of a target.</summary>
    public static IReadOnlyList<CloudSeries> Of(MetricsSource source) => source.PipelineNamespace is null ? Session : [.. Session, .. Percentiles];

    /// <summary>The namespace that holds this series.</summary>
    public string NamespaceIn(MetricsSource source) => CloudName == Latency ? source.PipelineNamespace ?? source.Namespace : source.Namespace;

    /// <summary>
    /// Whether no late data are to be waited for: the minute in which the scenario ended is over, its datapoints had some time
    /// to come, and each series that was written at all has reached the last full minute of the scenario.
    /// </summary>
    public static bool AreSettled(IReadOnlyDictionary<string, DateTimeOffset> newest, DateTimeOffset scenarioEndedAt, DateTimeOffset now)
    {
        var lastFull = Minute(scenarioEndedAt) - Period;
        DateTimeOffset[] reached = [.. Session.Concat(Percentiles).Where(series => newest.ContainsKey(series.Metric)).Select(series => newest[series.Metric])];
        return Session.Any(series => newest.ContainsKey(series.Metric)) && reached.All(at => at >= lastFull) && now >= Minute(scenarioEndedAt) + Period + Lateness;
    }

    /// <summary>The minute that a time is in.</summary>
    public static DateTimeOffset Minute(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
