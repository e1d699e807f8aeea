using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>Container Insights: the service's counts, once a minute.</summary>
internal sealed class ContainerInsights(Timeline timeline, SessionOptions options, EcsService service, MetricStore store, StackMetrics metrics)
{
    private const string Count = "Count";

    public void Begin() => timeline.Every(Minutes.One, Minutes.Next(timeline.Now, second: 0), Publish);

    private void Publish()
    {
        store.Record(metrics.RunningTaskCount, Count, service.RunningCount, options.PublicationLag);
        store.Record(metrics.DesiredTaskCount, Count, service.DesiredCount, options.PublicationLag);
        store.Record(metrics.PendingTaskCount, Count, service.PendingCount, options.PublicationLag);
    }
}
