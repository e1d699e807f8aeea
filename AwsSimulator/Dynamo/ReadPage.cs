using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>One page of a Query or Scan: read up to the limit or 1 MB, filtered after the read.</summary>
internal static class ReadPage
{
    private const int PageBytes = 1024 * 1024;

    public static JsonObject Of(Table table, TableIndex? index, IEnumerable<TableItem> source, AwsRequest request)
    {
        var filter = Expression.Of(request, "FilterExpression");
        var projection = Expression.Projection(request);
        var limit = request.Integer("Limit") is { } given ? Math.Max(1, given) : int.MaxValue;
        var (found, scanned, bytes) = (new List<TableItem>(), 0, 0L);
        TableItem? last = null;
        var more = false;
        foreach (var item in After(source, request))
        {
            if (scanned == limit || bytes + item.Size > PageBytes)
            {
                more = true;
                break;
            }

            scanned++;
            bytes += item.Size;
            last = item;
            if (filter.Matches(item))
                found.Add(item);
        }

        // A limit that is reached names the last key even where nothing follows.
        var lastKey = last is not null && (more || scanned == limit) ? Items.Key(last, index) : null;
        var json = new JsonObject { ["Count"] = found.Count, ["ScannedCount"] = scanned };
        if (request.Text("Select") != "COUNT")
            json["Items"] = Json.Array(found.Select(item => Items.Of(item, projection)));
        return json.With("LastEvaluatedKey", lastKey).With("ConsumedCapacity", Items.Consumed(request, table, Items.Units(bytes, request.Flag("ConsistentRead"))));
    }

    private static IEnumerable<TableItem> After(IEnumerable<TableItem> source, AwsRequest request)
    {
        if (request.Object("ExclusiveStartKey") is not { } key)
            return source;

        var (pk, sk) = (Items.Value(key.Body[Table.PartitionKey]).ToString(), Items.Value(key.Body[Table.SortKey]).ToString());
        return source.SkipWhile(item => item.Pk != pk || item.Sk != sk).Skip(1);
    }
}
