using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>One page of a Query or Scan: read up to the limit or 1 MB, filtered after the read.</summary>
internal static class ReadPage
{
    private const long PageBytes = 1024 * 1024;

    public static JsonObject Of(ReadSource source, IEnumerable<StoredItem> items, ReadOptions options, AwsRequest request)
    {
        var (found, scanned, bytes) = (new List<TableItem>(), 0, 0L);
        TableItem? last = null;
        foreach (var (_, item) in items)
        {
            scanned++;
            bytes += item.Size;
            if (options.Matches(item))
                found.Add(item);

            // A page that is full names its last key even where nothing follows.
            if (scanned != options.Limit && bytes < PageBytes)
                continue;
            last = item;
            break;
        }

        var capacity = CapacityOf(source, Capacity.OfRead(bytes, request.Flag("ConsistentRead")));
        capacity.NoteRead(request);
        var json = new JsonObject { ["Count"] = found.Count, ["ScannedCount"] = scanned };
        if (!options.IsCount)
            json["Items"] = Json.Array(found.Select(item => AttributeJson.Write(options.Project(item))));
        return json.With("LastEvaluatedKey", last is null ? null : KeyOf(source, last)).With("ConsumedCapacity", capacity.Json(request));
    }

    private static JsonObject KeyOf(ReadSource source, TableItem item) =>
        AttributeJson.Write(source.KeyAttributes.Select(key => KeyValuePair.Create(key.Name, item.Attributes[key.Name])));

    private static Capacity CapacityOf(ReadSource source, double units) =>
        source.Index is { } index ? new Capacity(source.Table, 0).OnIndex(index, units) : new Capacity(source.Table, units);
}
