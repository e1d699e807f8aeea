using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Dynamo.Updates;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>UpdateItem: changes some attributes of an item; makes it where it is missing.</summary>
internal sealed class UpdateItem : IAwsOperation
{
    public string Name => nameof(UpdateItem);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        WriteRequest.Constraints(request).Required("Key").CheckAll();
        var key = Keys.Read(request);
        var placeholders = DynamoRequest.Placeholders(request, ["UpdateExpression", "ConditionExpression"], ["AttributeUpdates", "Expected", "ConditionalOperator"]);
        var actions = UpdateParser.Read(request, placeholders) ?? [];
        var condition = ConditionParser.Read(request, "ConditionExpression", placeholders);
        placeholders.CheckAllUsed();

        var table = DynamoRequest.TableOf(world, request.Text("TableName"));
        var place = Keys.Of(table.Keys, key);
        CheckPaths(table, actions);
        var old = table.Get(place);
        WriteRequest.CheckCondition(request, table, condition, old);

        var item = new TableItem(ItemUpdate.Apply(old?.Attributes ?? key, actions));
        if (item.Size > WriteRequest.MostItemBytes)
            throw DynamoErrors.Validation("Item size to update has exceeded the maximum allowed size");
        if (table.Indexes.SelectMany(index => index.Keys.Attributes).Any(attribute => item.Attributes.TryGetValue(attribute.Name, out var value) && value.Type != attribute.Type))
            throw DynamoErrors.Validation("The update expression attempted to update the secondary index key to unsupported type");
        Keys.Check(table, item.Attributes);

        table.Put(item);
        var capacity = Capacity.OfWrite(table, old, item);
        capacity.NoteWrite(request);
        return new JsonObject()
            .With("Attributes", Returned(request.Text("ReturnValues"), old, item, actions))
            .With("ConsumedCapacity", capacity.Json(request));
    }

    private static JsonObject? Returned(string? what, TableItem? old, TableItem item, IReadOnlyList<UpdateAction> actions)
    {
        var updated = new Projection([.. actions.Select(action => action.Path)]);
        var attributes = what switch
        {
            "ALL_OLD" => old?.Attributes,
            "ALL_NEW" => item.Attributes,
            "UPDATED_OLD" => old is null ? null : updated.Of(old.Attributes),
            "UPDATED_NEW" => updated.Of(item.Attributes),
            _ => null,
        };
        return attributes is { Count: > 0 } ? AttributeJson.Write(attributes) : null;
    }

    private static void CheckPaths(Table table, IReadOnlyList<UpdateAction> actions)
    {
        foreach (var head in actions.Select(action => action.Path.Head).Where(table.Keys.Has))
            throw DynamoErrors.Invalid($"Cannot update attribute {head}. This attribute is part of the key");

        Keys.CheckScalar(table, actions.Select(action => action.Path));
        foreach (var action in actions.Where(action => !action.Path.IsNested && action.Operand?.KnownType is not null))
        {
            foreach (var index in table.Indexes)
            {
                if (index.Keys.Attributes.FirstOrDefault(attribute => attribute.Name == action.Path.Head) is { } attribute && attribute.Type != action.Operand!.KnownType)
                    throw DynamoErrors.Invalid($"Type mismatch for Index Key {attribute.Name} Expected: {attribute.Type} Actual: {action.Operand.KnownType} IndexName: {index.Name}");
            }
        }
    }
}
