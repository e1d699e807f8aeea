using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>ListTasks by service, family, startedBy and desired status.</summary>
internal sealed class ListTasks : IAwsOperation
{
    private const int LargestPage = 100;

    public string Name => nameof(ListTasks);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var cluster = request.Cluster(world);
        var (service, family, startedBy) = (request.Text("serviceName"), request.Text("family"), request.Text("startedBy"));
        var desired = request.Text("desiredStatus") ?? TaskStatuses.Running;
        if (desired is not (TaskStatuses.Running or TaskStatuses.Pending or TaskStatuses.Stopped))
            throw AwsException.InvalidParameter($"Unrecognised desired status {desired}.");
        if (startedBy is not null && (service is not null || family is not null))
            throw AwsException.InvalidParameter("cannot specify startedBy with any other filter.");
        if (service is not null && family is not null)
            throw AwsException.InvalidParameter("cannot specify family and service name in the same request.");
        if (service is not null && world.Estate.FindService(cluster, Arns.NameOf(service)) is null)
            throw new AwsException("ServiceNotFoundException", "Service not found.");

        var group = service is null ? null : $"service:{Arns.NameOf(service)}";
        var arns = world.Tasks.All
            .Where(task => task.Request.Cluster == cluster && task.DesiredStatus == desired)
            .Where(task => group is null || task.Request.Group == group)
            .Where(task => family is null || task.Request.Definition.Family == family)
            .Where(task => startedBy is null || task.Request.StartedBy == startedBy)
            .Select(task => world.Arns.Task(cluster, task.Id))
            .ToList();
        var (page, next) = Paging.Cut(arns, request.Text("nextToken"), Math.Clamp(request.Integer("maxResults") ?? LargestPage, 1, LargestPage));
        return new JsonObject { ["taskArns"] = Json.Texts(page) }.With("nextToken", next);
    }
}
