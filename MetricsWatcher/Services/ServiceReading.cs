using Amazon.ECS.Model;
using LoadPlatform.Contracts.Samples;

namespace LoadPlatform.MetricsWatcher.Services;

/// <summary>The service at one moment. A count that ECS did not give is null.</summary>
internal sealed record ServiceReading(int? Running, int? Desired, int? Pending, string? TaskDefinition, IReadOnlyList<string> Deployments)
{
    public static ServiceReading Of(Service service) => new(
        service.RunningCount,
        service.DesiredCount,
        service.PendingCount,
        service.TaskDefinition,
        [.. (service.Deployments ?? []).Select(deployment => deployment.Id ?? "")]);

    public IEnumerable<MetricSample> Samples(DateTimeOffset at)
    {
        (string Metric, int? Value)[] counts = [(MetricNames.RunningTaskCount, Running), (MetricNames.DesiredCount, Desired), (MetricNames.PendingTaskCount, Pending)];
        return counts
            .Where(count => count.Value is not null)
            .Select(count => new MetricSample { At = at, SeenAt = at, Metric = count.Metric, Value = count.Value!.Value, Source = ServiceProbe.Source });
    }
}
