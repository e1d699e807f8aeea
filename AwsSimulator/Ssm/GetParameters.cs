using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>GetParameters: those that are there, and the names of those that are not.</summary>
internal sealed class GetParameters : IAwsOperation
{
    public string Name => nameof(GetParameters);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        new Constraints(request).Required("Names").Count("Names", 1, 10).Check();
        var (found, invalid) = (new JsonArray(), new JsonArray());
        foreach (var name in request.Texts("Names").Distinct(StringComparer.Ordinal))
        {
            if (TryFind(world, name, request.Flag("WithDecryption")) is { } parameter)
                found.Add(parameter);
            else
                invalid.Add((JsonNode)name);
        }

        return new JsonObject { ["InvalidParameters"] = invalid, ["Parameters"] = found };
    }

    private static JsonObject? TryFind(SimulatedWorld world, string text, bool decrypts)
    {
        try
        {
            var name = ParameterName.Read(text);
            return ParameterJson.Of(world, name.Find(world), name.Selector, decrypts);
        }
        catch (AwsException)
        {
            // Whatever is wrong with one name makes it an invalid one, not the request.
            return null;
        }
    }
}
