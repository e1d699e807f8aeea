using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>BatchGetItem: up to a hundred keys, up to 16 MB of items; what is beyond is left unprocessed.</summary>
internal sealed class BatchGetItem : IAwsOperation
{
    private const int MostKeys = 100;
    private const long MostBytes = 16 * 1024 * 1024;

    public string Name => nameof(BatchGetItem);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        DynamoRequest.OnTables(request).Required("RequestItems").CheckAll();
        var asked = request.Object("RequestItems")!;
        if (asked.Body.Count == 0)
            throw DynamoErrors.Validation("1 validation error detected: Value '{}' at 'requestItems' failed to satisfy constraint: Member must have length greater than or equal to 1");

        var batches = asked.Body.Select(pair => (Name: pair.Key, Batch: KeyBatch.Read(asked.Object(pair.Key)!))).ToList();
        if (batches.Sum(batch => batch.Batch.Keys.Count) > MostKeys)
            throw DynamoErrors.Validation("Too many items requested for the BatchGetItem call");

        var (responses, unprocessed, capacities) = (new JsonObject(), new JsonObject(), new JsonArray());
        var bytes = MostBytes;
        foreach (var (name, batch) in batches)
        {
            var table = DynamoRequest.TableOf(world, name);
            var (found, rest, units) = ReadBatch(table, batch, ref bytes);
            responses[name] = found;
            if (rest.Count > 0)
                unprocessed[name] = batch.WithKeys(rest);

            var capacity = new Capacity(table, units);
            capacity.NoteRead(request);
            if (capacity.Json(request) is { } json)
                capacities.Add(json);
        }

        return new JsonObject { ["Responses"] = responses, ["UnprocessedKeys"] = unprocessed }.With("ConsumedCapacity", capacities.Count > 0 ? capacities : null);
    }

    private static (JsonArray Found, List<JsonNode?> Left, double Units) ReadBatch(Table table, KeyBatch batch, ref long bytes)
    {
        Keys.CheckScalar(table, batch.Projection?.Paths ?? []);
        var (found, rest, units) = (new JsonArray(), new List<JsonNode?>(), 0.0);
        foreach (var (json, attributes) in batch.Keys)
        {
            var item = table.Get(Keys.Of(table.Keys, attributes));
            if (item?.Size > bytes)
            {
                rest.Add(json.DeepClone());
                continue;
            }

            units += Capacity.OfRead(item?.Size ?? 0, batch.IsConsistent);
            bytes -= item?.Size ?? 0;
            if (item is not null)
                found.Add(AttributeJson.Write(batch.Projection?.Of(item.Attributes) ?? item.Attributes));
        }

        return (found, rest, units);
    }
}
