using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Lists the windows of which a scenario's criteria need a percentile of the latency, so that the watcher can ask for them when the scenario is over.</summary>
public static class LatencyWindows
{
    /// <summary>The windows beside the whole run, which is always asked for; each once. A window that never came is not among them.</summary>
    /// <param name="record">The run: its scenario, steps, start and end are needed.</param>
    public static IReadOnlyList<LatencyWindow> Of(RunRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
        [
            .. record.Scenario.Criteria
                .Where(criterion => criterion.Window != CriterionWindow.WholeRun && ScenarioMetrics.IsLatency(criterion.Metric) && criterion.Aggregation is Aggregation.Last or Aggregation.Percentile)
                .Select(criterion => (Metric: MetricOf(criterion), Window: JudgedWindow.Of(criterion.Window, record, isLive: false)))
                .Where(needed => needed.Metric is not null && needed.Window.Problem is null)
                .Select(needed => new LatencyWindow(needed.Metric!, needed.Window.From, needed.Window.To))
                .Distinct(),
        ];
    }

    /// <summary>The series of the percentile that a criterion on the latency names; null where that is not watched.</summary>
    internal static string? MetricOf(Criterion criterion) => criterion.Aggregation != Aggregation.Percentile ? criterion.Metric : criterion.Percentile switch
    {
        50 => MetricNames.LatencyP50,
        95 => MetricNames.LatencyP95,
        99 => MetricNames.LatencyP99,
        _ => null,
    };
}
