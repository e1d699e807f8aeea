using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>RegisterTaskDefinition: the family's next revision. What is not checked is kept and shown as it came.</summary>
internal sealed class RegisterTaskDefinition : IAwsOperation
{
    public string Name => nameof(RegisterTaskDefinition);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var tags = EcsTags.Read(request);
        var definition = world.Estate.Definitions.Register(RegistrationReader.Read(request));
        var answer = new JsonObject { ["taskDefinition"] = TaskDefinitionJson.Of(world, definition) };
        if (tags.Count > 0)
            answer["tags"] = EcsTags.Write(tags);
        return answer;
    }
}
