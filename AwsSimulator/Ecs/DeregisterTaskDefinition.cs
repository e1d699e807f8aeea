using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>DeregisterTaskDefinition: the revision becomes INACTIVE and can still be described; what runs of it runs on.</summary>
internal sealed class DeregisterTaskDefinition : IAwsOperation
{
    public string Name => nameof(DeregisterTaskDefinition);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var name = request.Text("taskDefinition") ?? "";
        if (!Arns.NameOf(name).Contains(':'))
            throw new AwsException("ClientException", "Revision is missing.");
        if (!world.Estate.Definitions.TryFind(name, out var definition))
            throw new AwsException("ClientException", "The specified task definition does not exist.");

        definition.DeregisteredAt ??= world.Now;
        return new JsonObject { ["taskDefinition"] = TaskDefinitionJson.Of(world, definition) };
    }
}
