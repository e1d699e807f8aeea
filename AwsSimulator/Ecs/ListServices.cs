using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>ListServices.</summary>
internal sealed class ListServices : IAwsOperation
{
    private const int DefaultPage = 10;
    private const int LargestPage = 100;

    public string Name => nameof(ListServices);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var cluster = request.Cluster(world);
        var arns = world.Estate.Services.Where(service => service.Cluster == cluster).Select(service => world.Arns.Service(cluster, service.Name)).ToList();
        var (page, next) = Paging.Cut(arns, request.Text("nextToken"), Math.Clamp(request.Integer("maxResults") ?? DefaultPage, 1, LargestPage));
        return new JsonObject { ["serviceArns"] = Json.Texts(page) }.With("nextToken", next);
    }
}
