using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>Items, keys and capacity as DynamoDB writes them.</summary>
internal static class Items
{
    private const double UnitBytes = 4096;

    public static JsonObject Of(TableItem item, IReadOnlyCollection<string>? projection = null)
    {
        var json = new JsonObject();
        foreach (var (name, value) in item.Attributes.Where(attribute => projection is null || projection.Contains(attribute.Key)))
            json[name] = new JsonObject { [value.Text is null ? "N" : "S"] = value.ToString() };
        return json;
    }

    public static JsonObject Key(TableItem item, TableIndex? index)
    {
        string[] names = index is null ? [Table.PartitionKey, Table.SortKey] : [Table.PartitionKey, Table.SortKey, index.PartitionKey, index.SortKey];
        return Of(item, names);
    }

    /// <summary>Reads {"S": …} or {"N": …}.</summary>
    public static TableValue Value(JsonNode? node)
    {
        var request = new AwsRequest(node as JsonObject ?? throw AwsException.Validation("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"));
        if (request.Text("S") is { } text)
            return text;
        if (request.Text("N") is { } number && double.TryParse(number, out var value))
            return value;

        throw AwsException.Validation("The simulator's items hold strings (S) and numbers (N) only.");
    }

    /// <summary>Reads a primary key.</summary>
    public static (string Pk, string Sk) PrimaryKey(AwsRequest key)
    {
        if (key.Body.Count != 2 || key.Body[Table.PartitionKey] is null || key.Body[Table.SortKey] is null)
            throw AwsException.Validation("The provided key element does not match the schema");

        return (Value(key.Body[Table.PartitionKey]).ToString(), Value(key.Body[Table.SortKey]).ToString());
    }

    public static Table TableOf(SimulatedWorld world, string? name)
    {
        if (name is { Length: > 0 } && Arns.NameOf(name) == world.Table.Name)
            return world.Table;
        throw name is { Length: > 0 }
            ? new AwsException("ResourceNotFoundException", "Requested resource not found")
            : AwsException.Validation("Value null at 'tableName' failed to satisfy constraint: Member must not be null");
    }

    /// <summary>The read units of so many bytes: half a unit for each 4 KB, a whole one where the read is consistent.</summary>
    public static double Units(long bytes, bool consistent) => Math.Max(1, Math.Ceiling(bytes / UnitBytes)) * (consistent ? 1 : 0.5);

    public static JsonObject? Consumed(AwsRequest request, Table table, double units) =>
        request.Text("ReturnConsumedCapacity") is "TOTAL" or "INDEXES" ? new JsonObject { ["CapacityUnits"] = units, ["TableName"] = table.Name } : null;
}
