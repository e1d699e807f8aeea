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

    /// <summary>Whether each series that the stack writes by the minute, and wrote at all, has reached the minute in which the scenario ended.</summary>
    public static bool AreSettled(IReadOnlyDictionary<string, DateTimeOffset> newest, DateTimeOffset scenarioEndedAt)
    {
        var last = Minute(scenarioEndedAt);
        DateTimeOffset[] reached = [.. Session.Where(series => newest.ContainsKey(series.Metric)).Select(series => newest[series.Metric])];
        return reached.Length > 0 && reached.All(at => at >= last);
    }

    /// <summary>The minute that a time is in.</summary>
    public static DateTimeOffset Minute(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
