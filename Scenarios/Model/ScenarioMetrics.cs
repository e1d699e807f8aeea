using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Model;

/// <summary>The series that scenarios may name, and how fresh a sample of each one must be.</summary>
public static class ScenarioMetrics
{
    private static readonly TimeSpan LiveFreshness = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MinuteFreshness = TimeSpan.FromSeconds(120);

    // The load generator is asked every 30 s.
    private static readonly TimeSpan CallsFreshness = TimeSpan.FromSeconds(90);

    private static readonly HashSet<string> MinuteSeries = new(StringComparer.Ordinal)
    {
        MetricNames.ActiveCount, MetricNames.HealthyTaskCount, MetricNames.SessionsPerTask, MetricNames.MaxSessionsPerTask,
        MetricNames.LatencyP50, MetricNames.LatencyP95, MetricNames.LatencyP99,
    };

    /// <summary>Every series that a scenario can name by one word, stored and computed ones.</summary>
    public static IReadOnlyList<string> All { get; } = [.. MetricNames.All, .. DerivedMetrics.All];

    private static readonly Dictionary<string, string> CanonicalByName = Names();

    /// <summary>Every accepted name, canonical ones first.</summary>
    public static IReadOnlyCollection<string> AcceptedNames => CanonicalByName.Keys;

    /// <summary>Finds the canonical name of a series that a file names in snake_case or as CloudWatch does.</summary>
    /// <returns>Null where there is no such series.</returns>
    public static string? Canonical(string name) => CanonicalByName.GetValueOrDefault(name);

    /// <summary>Whether the series is CloudWatch's, a sample a minute.</summary>
    public static bool IsMinuteSeries(string metric) => MinuteSeries.Contains(metric) || metric.StartsWith(CloudWatchMetric.Prefix, StringComparison.Ordinal);

    /// <summary>Whether the series is the load generator's own count of calls.</summary>
    public static bool IsCalls(string metric) => metric.StartsWith("calls_", StringComparison.Ordinal);

    /// <summary>Whether the series is one that the target's own stack writes to CloudWatch.</summary>
    public static bool IsOfTargetStack(string metric) => MinuteSeries.Contains(metric);

    /// <summary>Whether the series is said by a Locust master: it has samples only while a swarm is on.</summary>
    public static bool IsLocust(string metric) => metric.StartsWith("locust_", StringComparison.Ordinal);

    /// <summary>Whether the series is a percentile of the latency: percentiles of minutes can not be joined to one of a run.</summary>
    public static bool IsLatency(string metric) => metric is MetricNames.LatencyP50 or MetricNames.LatencyP95 or MetricNames.LatencyP99;

    /// <summary>How long a sample speaks for its series.</summary>
    public static TimeSpan Freshness(string metric) => IsMinuteSeries(metric) ? MinuteFreshness : IsCalls(metric) ? CallsFreshness : LiveFreshness;

    private static Dictionary<string, string> Names()
    {
        var names = All.ToDictionary(name => name, StringComparer.Ordinal);
        foreach (var name in All)
            names.TryAdd(string.Concat(name.Split('_').Select(word => word == "e2e" ? "E2E" : char.ToUpperInvariant(word[0]) + word[1..])), name);
        names["DesiredTaskCount"] = names["desired_task_count"] = MetricNames.DesiredCount;
        // The harness names the latency without a percentile as well; its own limit on it is the 95th.
        names["E2ELatency"] = names["e2e_latency"] = MetricNames.LatencyP95;
        return names;
    }
}
