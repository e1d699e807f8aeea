using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>GetParameter.</summary>
internal sealed class GetParameter : IAwsOperation
{
    public string Name => nameof(GetParameter);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var name = ParameterJson.NameOf(request.Required("Name"));
        if (!world.Parameters.TryGet(name, out var value))
            throw new AwsException("ParameterNotFound", $"Parameter {name} not found.");

        return new JsonObject { ["Parameter"] = ParameterJson.Of(world, name, value) };
    }
}
