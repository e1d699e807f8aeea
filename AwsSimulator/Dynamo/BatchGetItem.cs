using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>BatchGetItem: up to a hundred keys.</summary>
internal sealed class BatchGetItem : IAwsOperation
{
    private const int Most = 100;

    public string Name => nameof(BatchGetItem);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var tables = request.Object("RequestItems") ?? throw AwsException.Validation("RequestItems is missing.");
        var responses = new JsonObject();
        var capacity = new JsonArray();
        foreach (var name in tables.Body.Select(pair => pair.Key))
        {
            var table = Items.TableOf(world, name);
            var asked = tables.Object(name) ?? throw AwsException.Validation("Keys are missing.");
            var keys = asked.Objects("Keys").Select(Items.PrimaryKey).ToList();
            if (keys.Count is 0 or > Most)
                throw AwsException.Validation("Too many items requested for the BatchGetItem call");
            if (keys.Distinct().Count() != keys.Count)
                throw AwsException.Validation("Provided list of item keys contains duplicates");

            var projection = Expression.Projection(asked);
            var found = keys.Select(key => table.Get(key.Pk, key.Sk)).OfType<Model.Tables.TableItem>().ToList();
            responses[name] = Json.Array(found.Select(item => Items.Of(item, projection)));
            var units = found.Sum(item => Items.Units(item.Size, asked.Flag("ConsistentRead"))) + ((keys.Count - found.Count) * Items.Units(0, asked.Flag("ConsistentRead")));
            if (Items.Consumed(request, table, units) is { } consumed)
                capacity.Add(consumed);
        }

        return new JsonObject { ["Responses"] = responses, ["UnprocessedKeys"] = new JsonObject() }.With("ConsumedCapacity", capacity.Count > 0 ? capacity : null);
    }
}
