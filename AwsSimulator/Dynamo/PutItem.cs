using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>PutItem: puts a whole item in the place of the old one.</summary>
internal sealed class PutItem : IAwsOperation
{
    public string Name => nameof(PutItem);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        WriteRequest.Constraints(request).Required("Item").CheckAll();
        var item = new TableItem(AttributeJson.ReadItem(request.Object("Item")!));
        WriteRequest.CheckReturnsOldOnly(request);
        if (item.Size > WriteRequest.MostItemBytes)
            throw DynamoErrors.Validation("Item size has exceeded the maximum allowed size");

        var placeholders = DynamoRequest.Placeholders(request, ["ConditionExpression"], ["Expected", "ConditionalOperator"]);
        var condition = ConditionParser.Read(request, "ConditionExpression", placeholders);
        placeholders.CheckAllUsed();

        var table = DynamoRequest.TableOf(world, request.Text("TableName"));
        Keys.Check(table, item.Attributes);
        var old = table.Get(ItemKey.Of(table.Keys.ValuesIn(item.Attributes)!));
        WriteRequest.CheckCondition(request, table, condition, old);

        table.Put(item);
        var capacity = Capacity.OfWrite(table, old, item);
        capacity.NoteWrite(request);
        return new JsonObject()
            .With("Attributes", request.Text("ReturnValues") == "ALL_OLD" && old is not null ? AttributeJson.Write(old.Attributes) : null)
            .With("ConsumedCapacity", capacity.Json(request));
    }
}
