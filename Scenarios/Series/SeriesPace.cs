using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Series;

/// <summary>How often a series is sampled, and so how long a sample speaks for it.</summary>
/// <param name="Freshness">Without a next sample it speaks for so long; a longer silence is a hole.</param>
/// <param name="Period">It speaks for so long whatever comes: CloudWatch's minute.</param>
/// <param name="Settled">Between two samples no further apart none can come late.</param>
internal sealed record SeriesPace(TimeSpan Freshness, TimeSpan Period, TimeSpan Settled)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // Protection is asked besides: where only that is refused, the look still counts.
    private static readonly TimeSpan ProtectionFreshness = TimeSpan.FromSeconds(90);

    // Watchers fill up gaps of more than 2.5 intervals of 10 s.
    private static readonly TimeSpan NoGap = TimeSpan.FromSeconds(25);

    /// <summary>The pace of a series.</summary>
    public static SeriesPace Of(string metric)
    {
        var freshness = metric is DerivedMetrics.ProtectedTaskCount or DerivedMetrics.UnprotectedBusyTaskCount ? ProtectionFreshness : ScenarioMetrics.Freshness(metric);
        return ScenarioMetrics.IsMinuteSeries(metric)
            ? new SeriesPace(freshness, Minute, Minute)
            : new SeriesPace(freshness, TimeSpan.Zero, ScenarioMetrics.IsCalls(metric) ? freshness : NoGap);
    }
}
