using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>GetItem.</summary>
internal sealed class GetItem : IAwsOperation
{
    public string Name => nameof(GetItem);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        DynamoRequest.OnTable(request).Required("Key").CheckAll();
        var key = Keys.Read(request);
        var placeholders = DynamoRequest.Placeholders(request, ["ProjectionExpression"], ["AttributesToGet"]);
        var projection = Projection.Read(request, placeholders);
        placeholders.CheckAllUsed();

        var table = DynamoRequest.TableOf(world, request.Text("TableName"));
        Keys.CheckScalar(table, projection?.Paths ?? []);
        var item = table.Get(Keys.Of(table.Keys, key));
        var capacity = new Capacity(table, Capacity.OfRead(item?.Size ?? 0, request.Flag("ConsistentRead")));
        capacity.NoteRead(request);
        return new JsonObject()
            .With("Item", item is null ? null : AttributeJson.Write(projection?.Of(item.Attributes) ?? item.Attributes))
            .With("ConsumedCapacity", capacity.Json(request));
    }
}
