using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>DescribeTaskDefinition.</summary>
internal sealed class DescribeTaskDefinition : IAwsOperation
{
    public string Name => nameof(DescribeTaskDefinition);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        if (request.Text("taskDefinition") is not { Length: > 0 } name || !world.Estate.TryFindDefinition(name, out var definition))
            throw new AwsException("ClientException", "Unable to describe task definition.");

        var container = new JsonObject
        {
            ["cpu"] = 0,
            ["environment"] = Json.Array(definition.Environment.Select(pair => new JsonObject { ["name"] = pair.Key, ["value"] = pair.Value })),
            ["essential"] = true,
            ["image"] = definition.Image,
            ["mountPoints"] = new JsonArray(),
            ["name"] = definition.ContainerName,
            ["portMappings"] = new JsonArray(),
            ["stopTimeout"] = definition.StopTimeoutSeconds,
            ["volumesFrom"] = new JsonArray(),
        };
        var json = new JsonObject
        {
            ["compatibilities"] = Json.Texts(["EC2", "FARGATE"]),
            ["containerDefinitions"] = new JsonArray(container),
            ["cpu"] = $"{definition.Cpu}",
            ["family"] = definition.Family,
            ["memory"] = $"{definition.Memory}",
            ["networkMode"] = "awsvpc",
            ["placementConstraints"] = new JsonArray(),
            ["requiresCompatibilities"] = Json.Texts(["FARGATE"]),
            ["revision"] = definition.Revision,
            ["status"] = "ACTIVE",
            ["taskDefinitionArn"] = world.Arns.TaskDefinition(definition.Family, definition.Revision),
            ["volumes"] = new JsonArray(),
        };
        return new JsonObject { ["tags"] = new JsonArray(), ["taskDefinition"] = json };
    }
}
