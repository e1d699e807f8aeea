using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>ListTagsForResource.</summary>
internal sealed class ListTagsForResource : IAwsOperation
{
    public string Name => nameof(ListTagsForResource);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request) => new() { ["tags"] = EcsTags.Write(EcsTags.Of(world, request)) };
}
