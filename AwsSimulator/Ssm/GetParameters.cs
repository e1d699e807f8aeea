using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>GetParameters: those that are there, and the names of those that are not.</summary>
internal sealed class GetParameters : IAwsOperation
{
    private const int Most = 10;

    public string Name => nameof(GetParameters);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var names = request.Texts("Names");
        if (names.Count is 0 or > Most)
            throw AwsException.Validation($"1 validation error detected: Value at 'names' failed to satisfy constraint: Member must have length between 1 and {Most}");

        var found = new JsonArray();
        var invalid = new JsonArray();
        foreach (var name in names.Select(ParameterJson.NameOf))
        {
            if (world.Parameters.TryGet(name, out var value))
                found.Add(ParameterJson.Of(world, name, value));
            else
                invalid.Add((JsonNode)name);
        }

        return new JsonObject { ["InvalidParameters"] = invalid, ["Parameters"] = found };
    }
}
