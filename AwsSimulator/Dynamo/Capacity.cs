using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>The capacity units that one operation used on one table and its indexes.</summary>
internal sealed class Capacity(Table table, double tableUnits)
{
    private const double ReadBytes = 4096;
    private const double WriteBytes = 1024;
    private readonly Dictionary<string, double> _indexes = new(StringComparer.Ordinal);

    private double Total => tableUnits + _indexes.Values.Sum();

    /// <summary>The units of reading so many bytes: half a unit for each 4 KB, a whole one where the read is consistent; at least one 4 KB.</summary>
    public static double OfRead(long bytes, bool isConsistent) => Math.Max(1, Math.Ceiling(bytes / ReadBytes)) * (isConsistent ? 1 : 0.5);

    /// <summary>The capacity of writing one item: one unit for each KB of the greater of old and new, in the table and in each index that changes.</summary>
    public static Capacity OfWrite(Table table, TableItem? before, TableItem? after)
    {
        var capacity = new Capacity(table, OfWrite(Math.Max(before?.Size ?? 0, after?.Size ?? 0)));
        foreach (var index in table.Indexes)
        {
            if (OfWrite(index, before, after) is > 0 and var units)
                capacity._indexes[index.Name] = units;
        }

        return capacity;
    }

    /// <summary>The capacity of a write whose condition did not hold.</summary>
    public static Capacity OfFailedWrite(Table table, TableItem? item) => new(table, OfWrite(item?.Size ?? 0));

    public Capacity OnIndex(TableIndex index, double units)
    {
        _indexes[index.Name] = units;
        return this;
    }

    public void NoteRead(AwsRequest request) => request.Usage.ReadUnits += Total;

    public void NoteWrite(AwsRequest request) => request.Usage.WriteUnits += Total;

    /// <summary>The answer's ConsumedCapacity; null where the request does not ask for it.</summary>
    public JsonObject? Json(AwsRequest request)
    {
        var detail = request.Text("ReturnConsumedCapacity");
        if (detail is not ("TOTAL" or "INDEXES"))
            return null;

        var json = new JsonObject { ["CapacityUnits"] = Total, ["TableName"] = table.Name };
        if (detail == "INDEXES")
        {
            json["Table"] = Units(tableUnits);
            if (_indexes.Count > 0)
                json["GlobalSecondaryIndexes"] = new JsonObject(_indexes.Select(index => KeyValuePair.Create(index.Key, (JsonNode?)Units(index.Value))));
        }

        return json;
    }

    /// <summary>An item that enters, leaves or changes costs its size; one that moves within the index costs both: what is deleted and what is put.</summary>
    private static double OfWrite(TableIndex index, TableItem? before, TableItem? after)
    {
        var (left, entered) = (before is null ? null : index.KeyOf(before), after is null ? null : index.KeyOf(after));
        return (left, entered) switch
        {
            (null, null) => 0,
            (null, _) => OfWrite(after!.Size),
            (_, null) => OfWrite(before!.Size),
            ({ } old, { } fresh) when old.Order(fresh) != 0 => OfWrite(before!.Size) + OfWrite(after!.Size),
            _ => before!.IsSameAs(after!) ? 0 : OfWrite(Math.Max(before!.Size, after!.Size)),
        };
    }

    private static double OfWrite(int bytes) => Math.Max(1, Math.Ceiling(bytes / WriteBytes));

    private static JsonObject Units(double units) => new() { ["CapacityUnits"] = units };
}
