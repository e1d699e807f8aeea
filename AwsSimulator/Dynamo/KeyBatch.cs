using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>The keys that a BatchGetItem asks of one table, and how.</summary>
internal sealed record KeyBatch(JsonObject Json, IReadOnlyList<(JsonObject Json, IReadOnlyDictionary<string, AttributeValue> Attributes)> Keys, Projection? Projection, bool IsConsistent)
{
    /// <summary>Reads one table's part of a request.</summary>
    /// <exception cref="AwsException">Something in it is wrong.</exception>
    public static KeyBatch Read(AwsRequest request)
    {
        if (new Constraints(request).Required("Keys").Message is { } message)
            throw DynamoErrors.Validation(message);

        var placeholders = DynamoRequest.Placeholders(request, ["ProjectionExpression"], ["AttributesToGet"]);
        var projection = Projection.Read(request, placeholders);
        placeholders.CheckAllUsed();

        var keys = request.Objects("Keys").Select(key => (key.Body, AttributeJson.ReadItem(key))).ToList();
        if (keys.Count == 0)
            throw DynamoErrors.Validation("1 validation error detected: Value '[]' at 'requestItems.member.keys' failed to satisfy constraint: Member must have length greater than or equal to 1");
        if (keys.DistinctBy(key => new MapValue(key.Item2)).Count() < keys.Count)
            throw DynamoErrors.Validation("Provided list of item keys contains duplicates");

        return new KeyBatch(request.Body, keys, projection, request.Flag("ConsistentRead"));
    }

    /// <summary>The same request for other keys.</summary>
    public JsonObject WithKeys(IEnumerable<JsonNode?> keys)
    {
        var json = (JsonObject)Json.DeepClone();
        json["Keys"] = new JsonArray([.. keys]);
        return json;
    }
}
