using LoadPlatform.AwsSimulator.Model.Faults;

namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>What the faults at work make of a published datum: lost in a gap, or late.</summary>
internal sealed class MetricDelivery(FaultBook faults)
{
    /// <summary>The lag until it can be read; null where it never can.</summary>
    public TimeSpan? Of(MetricKey key, TimeSpan lag)
    {
        if (faults.Active<MetricGapFault>().Any(fault => fault.Scope.Covers(key)))
            return null;

        return faults.Active<LateMetricsFault>().Where(fault => fault.Scope.Covers(key)).Aggregate(lag, (sum, fault) => sum + fault.Delay);
    }
}
