using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>ListTasks by service, family, startedBy, launch type and desired status; nothing has the desired status PENDING.</summary>
internal sealed class ListTasks : IAwsOperation
{
    public string Name => nameof(ListTasks);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var cluster = request.Cluster(world);
        var (family, startedBy) = (request.Text("family"), request.Text("startedBy"));
        var desired = request.OneOf("desiredStatus", TaskStatuses.Running, TaskStatuses.Pending, TaskStatuses.Stopped) ?? TaskStatuses.Running;
        var type = request.OneOf("launchType", TaskRequest.Fargate, "EC2", "EXTERNAL");
        if (startedBy is not null && (family ?? request.Text("serviceName")) is not null)
            throw AwsException.InvalidParameter("cannot specify startedBy with any other filter.");
        if (family is not null && request.Text("serviceName") is not null)
            throw AwsException.InvalidParameter("cannot specify family and service name in the same request.");
        if (request.Text("containerInstance") is not null)
            throw AwsException.InvalidParameter("The specified container instance is not found.");

        var service = request.Text("serviceName") is null ? null : request.Service(world, cluster, "serviceName");
        var arns = world.Tasks.All
            .Where(task => task.Request.Cluster == cluster && task.DesiredStatus == desired)
            .Where(task => service is null || task.Request.Service == service)
            .Where(task => family is null || task.Request.Definition.Family == family)
            .Where(task => startedBy is null || task.Request.StartedBy == startedBy)
            .Where(task => type is null || task.Request.LaunchType == type)
            .Select(task => world.Arns.Task(cluster, task.Id))
            .ToList();
        var (page, next) = Paging.Cut(arns, request.Text("nextToken"), request.PageSize());
        return new JsonObject { ["taskArns"] = Json.Texts(page) }.With("nextToken", next);
    }
}
