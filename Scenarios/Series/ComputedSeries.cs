using LoadPlatform.Scenarios.Capacity;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series.Computed;

namespace LoadPlatform.Scenarios.Series;

/// <summary>Makes the series that are computed.</summary>
internal static class ComputedSeries
{
    /// <summary>Makes a series; null where it is one that is stored as it was seen.</summary>
    public static TimeSeries? Make(string metric, SeriesIndex index)
    {
        if (ScenarioMetrics.IsCalls(metric))
            return CallSeries.Make(metric, index);

        if (LegSeries.Legs.ContainsKey(metric))
            return LegSeries.Make(metric, index);

        return Points(metric, index) is { } points ? new TimeSeries(metric, points) : null;
    }

    private static IEnumerable<SeriesPoint>? Points(string metric, SeriesIndex index) => metric switch
    {
        DerivedMetrics.HottestTaskSessions or DerivedMetrics.MaxOverMean or DerivedMetrics.Variation or DerivedMetrics.StarvedTaskCount => DistributionSeries.Of(metric, index),
        DerivedMetrics.ProtectedTaskCount => ProtectionSeries.Protected(index),
        DerivedMetrics.UnprotectedBusyTaskCount => ProtectionSeries.Unprotected(index),
        DerivedMetrics.ScaleInCount or DerivedMetrics.ScaleInStoppedTaskCount or DerivedMetrics.ScaleInStoppedBusyTaskCount or DerivedMetrics.ScaleInSurvivorCount => ScaleInSeries.Of(metric, index),
        DerivedMetrics.CapacityDeficit => CapacitySeries.Deficit(index),
        DerivedMetrics.CapacityOvershoot => CapacitySeries.Overshoot(index),
        DerivedMetrics.SecondsAtMaxCapacity => CapacitySeries.SecondsAtMaximum(index),
        DerivedMetrics.Oscillations => CapacitySeries.Oscillations(index),
        DerivedMetrics.Cost => CostSeries.Of(index),
        _ => null,
    };
}
