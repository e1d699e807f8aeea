using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Sessions;

namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>ECS's own metrics of a service, once a minute: CPU and memory of its running tasks in percent, a sample for each task.</summary>
internal sealed class ServiceUtilization(Timeline timeline, SessionOptions options, EcsEstate estate, SessionBoard board, MetricStore store)
{
    private const string Percent = "Percent";
    private const double IdleCpu = 3;
    private const double IdleMemory = 20;

    public void Begin() => timeline.Every(Minutes.One, Minutes.Next(timeline.Now, second: 0), Publish);

    private void Publish()
    {
        foreach (var service in estate.Services)
        {
            foreach (var task in service.Tasks.Where(task => task.IsRunning))
            {
                var sessions = board.CountOn(task.Id);
                Record(StackMetrics.Cpu(service), IdleCpu + (sessions * options.CpuPerSession));
                Record(StackMetrics.Memory(service), IdleMemory + (sessions * options.MemoryPerSession));
            }
        }
    }

    private void Record(MetricKey key, double percent) => store.Record(key, Percent, Math.Min(percent, 100), options.PublicationLag);
}
