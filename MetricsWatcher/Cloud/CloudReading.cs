using LoadPlatform.Contracts.Samples;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.MetricsWatcher.Cloud;

/// <summary>What CloudWatch had to say: new datapoints, the oldest of each series first, and what failed.</summary>
internal sealed record CloudReading(IReadOnlyList<Datapoint> Datapoints, IReadOnlyList<AwsFailure> Failures)
{
    public static readonly CloudReading Nothing = new([], []);

    /// <summary>The series that failed, by their names in the run log.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    public IEnumerable<MetricSample> Samples(DateTimeOffset seenAt) => Datapoints.Select(point => point.Sample(seenAt));
}
