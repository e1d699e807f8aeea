using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Which tasks a fault is about; what is null does not matter.</summary>
internal sealed record EcsScope(string? Cluster, string? Service, string? Family)
{
    /// <summary>Whether all tasks are meant.</summary>
    public bool IsEverything => Cluster is null && Service is null && Family is null;

    public static EcsScope Read(FaultRequest request) => new(request.Text("cluster"), request.Text("service"), request.Text("family"));

    public bool Has(TaskRequest request) =>
        (Cluster is null || request.Cluster == Cluster)
        && (Service is null || request.Service?.Name == Service)
        && (Family is null || request.Definition.Family == Family);

    /// <summary>The running tasks of the scope, oldest first.</summary>
    public IEnumerable<EcsTask> Running(SimulatedWorld world) => world.Tasks.All.Where(task => task.IsRunning && Has(task.Request));
}
