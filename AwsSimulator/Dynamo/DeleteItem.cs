using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>DeleteItem: deletes an item; one that is not there is deleted too.</summary>
internal sealed class DeleteItem : IAwsOperation
{
    public string Name => nameof(DeleteItem);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        WriteRequest.Constraints(request).Required("Key").CheckAll();
        var key = Keys.Read(request);
        WriteRequest.CheckReturnsOldOnly(request);
        var placeholders = DynamoRequest.Placeholders(request, ["ConditionExpression"], ["Expected", "ConditionalOperator"]);
        var condition = ConditionParser.Read(request, "ConditionExpression", placeholders);
        placeholders.CheckAllUsed();

        var table = DynamoRequest.TableOf(world, request.Text("TableName"));
        var place = Keys.Of(table.Keys, key);
        var old = table.Get(place);
        WriteRequest.CheckCondition(request, table, condition, old);

        table.Delete(place);
        var capacity = Capacity.OfWrite(table, old, after: null);
        capacity.NoteWrite(request);
        return new JsonObject()
            .With("Attributes", request.Text("ReturnValues") == "ALL_OLD" && old is not null ? AttributeJson.Write(old.Attributes) : null)
            .With("ConsumedCapacity", capacity.Json(request));
    }
}
