using System.Globalization;
using LoadPlatform.Contracts.Estimates;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Estimates;

/// <summary>What watching costs: the requests that the baseline check and the watchers make. ECS and Application Auto Scaling bill none.</summary>
internal static class WatchingCosts
{
    private const int SessionSeries = 4;
    private const int LatencySeries = 3;

    // CloudWatch is asked at every third look.
    private const int LooksPerRead = 3;
    private const double AlarmSeconds = 60;

    // A heartbeat is far below 4 KB, and read as eventually consistent.
    private const double UnitsPerHeartbeat = 0.5;

    public static IEnumerable<EstimatedCost> Of(EstimateInput input, TaskPlan plan, IReadOnlyList<double> seconds)
    {
        if (Series(input) > 0)
            yield return Metrics(input, seconds);
        yield return Alarms(input, seconds);
        if (input.Target.Sessions is not null)
            yield return Heartbeats(input, plan, seconds);
    }

    private static int Latencies(EstimateInput input) => input.Target.Metrics?.PipelineNamespace is null ? 0 : LatencySeries;

    private static int Series(EstimateInput input) => (input.Target.Metrics is null ? 0 : SessionSeries + Latencies(input)) + input.Scenario.CloudWatchMetrics.Count;

    private static int Windows(EstimateInput input) => Latencies(input) == 0 ? 0 : input.Scenario.Criteria.Count(criterion =>
        criterion.Window != CriterionWindow.WholeRun && ScenarioMetrics.IsLatency(criterion.Metric) && criterion.Aggregation is (Aggregation.Last or Aggregation.Percentile));

    // At every look while settling; then all of it once more, and the latency of the whole run and of each window that is judged.
    private static EstimatedCost Metrics(EstimateInput input, IReadOnlyList<double> seconds)
    {
        var reads = Math.Ceiling(seconds.Sum() / (input.WatchInterval.TotalSeconds * LooksPerRead)) + SettlingLooks(input) + 1;
        var isChecked = input.Target.Metrics is null ? 0 : 1;
        return Line(
            "cloudwatch:GetMetricData",
            (Series(input) * reads) + Latencies(input) + Windows(input) + isChecked,
            "metrics requested",
            ListPrices.MetricRequested,
            string.Create(CultureInfo.InvariantCulture, $"{Series(input)} series, read {reads:0} times"));
    }

    private static EstimatedCost Alarms(EstimateInput input, IReadOnlyList<double> seconds)
    {
        const string Item = "cloudwatch:DescribeAlarmHistory, DescribeAlarms";
        var reads = Math.Ceiling(seconds.Sum() / AlarmSeconds) + SettlingLooks(input) + 1;
        return input.Scaling?.AlarmCount is { } alarms
            ? Line(Item, alarms == 0 ? 0 : (alarms * reads) + 2, "requests", ListPrices.CloudWatchRequest, string.Create(CultureInfo.InvariantCulture, $"{alarms} alarms, read {reads:0} times"))
            : Line(Item, null, "requests", ListPrices.CloudWatchRequest, null, "how many alarms there are to read is not known: the scaling policies could not be read");
    }

    private static EstimatedCost Heartbeats(EstimateInput input, TaskPlan plan, IReadOnlyList<double> seconds)
    {
        var looked = plan.Tasks?.Select((tasks, i) => tasks * ((seconds[i] / input.WatchInterval.TotalSeconds) + 1)).Sum() + input.Target.Baseline.Running;
        return Line(
            "dynamodb:BatchGetItem",
            looked is null ? null : Math.Ceiling(looked.Value * UnitsPerHeartbeat),
            "read request units",
            ListPrices.ReadRequestUnit,
            string.Create(CultureInfo.InvariantCulture, $"each task's heartbeat every {input.WatchInterval.TotalSeconds} s"),
            plan.Unknown);
    }

    private static double SettlingLooks(EstimateInput input) => Math.Ceiling(input.SettleTime / input.WatchInterval);

    private static EstimatedCost Line(string item, double? quantity, string unit, double price, string? basis, string? unknown = null) => new()
    {
        Item = item,
        Quantity = quantity,
        Unit = unit,
        UnitPrice = price,
        Usd = quantity * price,
        Basis = basis,
        Unknown = quantity is null ? unknown : null,
    };
}
