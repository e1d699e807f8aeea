using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.RunLog.Records;

/// <summary>What a run's streams hold, as it was appended: nothing merged, nothing ordered.</summary>
public sealed record RunStreams
{
    /// <summary>Everything that happened.</summary>
    public IReadOnlyList<RunEvent> Events { get; init; } = [];

    /// <summary>The samples of every series, the engine's call counts among them.</summary>
    public IReadOnlyList<MetricSample> Samples { get; init; } = [];

    /// <summary>The sessions of every task.</summary>
    public IReadOnlyList<DistributionSnapshot> Distribution { get; init; } = [];
}
