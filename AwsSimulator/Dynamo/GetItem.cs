using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>GetItem.</summary>
internal sealed class GetItem : IAwsOperation
{
    public string Name => nameof(GetItem);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var table = Items.TableOf(world, request.Text("TableName"));
        var (pk, sk) = Items.PrimaryKey(request.Object("Key") ?? throw AwsException.Validation("Key is missing."));
        var item = table.Get(pk, sk);
        return new JsonObject()
            .With("Item", item is null ? null : Items.Of(item, Expression.Projection(request)))
            .With("ConsumedCapacity", Items.Consumed(request, table, Items.Units(item?.Size ?? 0, request.Flag("ConsistentRead"))));
    }
}
