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
        new Constraints(request).Required("Name").Length("Name", 1, 2048).Check();
        var name = ParameterName.Read(request.Text("Name")!);
        return new JsonObject { ["Parameter"] = ParameterJson.Of(world, name.Find(world), name.Selector, request.Flag("WithDecryption")) };
    }
}
