using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>TagResource: of clusters, services, tasks and task definitions.</summary>
internal sealed class TagResource : IAwsOperation
{
    public string Name => nameof(TagResource);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        EcsTags.Apply(EcsTags.Of(world, request), EcsTags.Read(request));
        return [];
    }
}
