using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>The keys of a scenario's <c>assertions</c> and what each one means.</summary>
public static class CriterionKeys
{
    private static readonly Dictionary<string, Func<double, SourcePosition, Criterion>> ByKey = new(StringComparer.Ordinal);

    static CriterionKeys()
    {
        Add("max_dropped_calls", MetricNames.CallsDropped, Aggregation.Sum, Comparison.AtMost);
        Add("max_failed_calls", MetricNames.CallsFailed, Aggregation.Sum, Comparison.AtMost);
        Add("max_rejected_calls", MetricNames.CallsRejected, Aggregation.Sum, Comparison.AtMost);
        Add("min_rejected_calls", MetricNames.CallsRejected, Aggregation.Sum, Comparison.AtLeast);
        Add("min_completed_calls", MetricNames.CallsCompleted, Aggregation.Sum, Comparison.AtLeast);
        Add("max_e2e_latency_p50_ms", MetricNames.LatencyP50, Aggregation.Last, Comparison.AtMost);
        Add("max_e2e_latency_p95_ms", MetricNames.LatencyP95, Aggregation.Last, Comparison.AtMost);
        Add("max_e2e_latency_p99_ms", MetricNames.LatencyP99, Aggregation.Last, Comparison.AtMost);
        Add("max_sessions_per_task", MetricNames.MaxSessionsPerTask, Aggregation.Max, Comparison.AtMost);
        Add("max_active_count", MetricNames.ActiveCount, Aggregation.Max, Comparison.AtMost);
        Add("max_running_task_count", MetricNames.RunningTaskCount, Aggregation.Max, Comparison.AtMost);
        Add("min_running_task_count", MetricNames.RunningTaskCount, Aggregation.Min, Comparison.AtLeast);
        Add("min_healthy_task_count", MetricNames.HealthyTaskCount, Aggregation.Min, Comparison.AtLeast);
        Add("max_desired_count", MetricNames.DesiredCount, Aggregation.Max, Comparison.AtMost);
    }

    /// <summary>Every key.</summary>
    public static IReadOnlyCollection<string> All => ByKey.Keys;

    /// <summary>Makes a key's criterion.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public static Criterion Create(string key, double value, SourcePosition position = default) => ByKey[key](value, position);

    private static void Add(string key, string metric, Aggregation aggregation, Comparison comparison) =>
        ByKey[key] = (value, position) => new Criterion(key, metric, aggregation, comparison, value, position);
}
