using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>DescribeTaskDefinition: by family, family:revision, or ARN.</summary>
internal sealed class DescribeTaskDefinition : IAwsOperation
{
    public string Name => nameof(DescribeTaskDefinition);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        if (request.Text("taskDefinition") is not { Length: > 0 } name || !world.Estate.Definitions.TryFind(name, out var definition))
            throw new AwsException("ClientException", "Unable to describe task definition.");

        return new JsonObject
        {
            ["tags"] = request.Includes("TAGS") ? EcsTags.Write(definition.Tags) : [],
            ["taskDefinition"] = TaskDefinitionJson.Of(world, definition),
        };
    }
}
