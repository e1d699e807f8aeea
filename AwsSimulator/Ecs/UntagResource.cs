using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>UntagResource.</summary>
internal sealed class UntagResource : IAwsOperation
{
    public string Name => nameof(UntagResource);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var tags = EcsTags.Of(world, request);
        foreach (var key in request.Texts("tagKeys"))
            tags.Remove(key);
        return [];
    }
}
