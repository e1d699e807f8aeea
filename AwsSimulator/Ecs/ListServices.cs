using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>ListServices: ten a page unless asked for more.</summary>
internal sealed class ListServices : IAwsOperation
{
    private const int DefaultPage = 10;
    private const string Replica = "REPLICA";

    public string Name => nameof(ListServices);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var cluster = request.Cluster(world);
        var type = request.OneOf("launchType", TaskRequest.Fargate, "EC2", "EXTERNAL");
        var strategy = request.OneOf("schedulingStrategy", Replica, "DAEMON") ?? Replica;
        var arns = world.Estate.Services
            .Where(service => service.Cluster == cluster && strategy == Replica)
            .Where(service => type is null || (type == TaskRequest.Fargate && service.Primary.Strategy.Count == 0))
            .Select(service => world.Arns.Service(cluster, service.Name))
            .ToList();
        var (page, next) = Paging.Cut(arns, request.Text("nextToken"), request.PageSize(DefaultPage));
        return new JsonObject { ["serviceArns"] = Json.Texts(page) }.With("nextToken", next);
    }
}
