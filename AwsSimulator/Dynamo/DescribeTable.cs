using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>DescribeTable. Its counts are up to date; AWS's are some six hours old.</summary>
internal sealed class DescribeTable : IAwsOperation
{
    public string Name => nameof(DescribeTable);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        DynamoRequest.OnTable(request).CheckAll();
        var table = DynamoRequest.TableOf(world, request.Text("TableName"));
        var arn = world.Arns.Table(table.Name);
        var json = new JsonObject
        {
            ["AttributeDefinitions"] = Json.Array(table.Keys.Attributes.Concat(table.Indexes.SelectMany(index => index.Keys.Attributes)).Distinct()
                .Select(key => new JsonObject { ["AttributeName"] = key.Name, ["AttributeType"] = key.Type.ToString() })),
            ["BillingModeSummary"] = new JsonObject { ["BillingMode"] = "PAY_PER_REQUEST", ["LastUpdateToPayPerRequestDateTime"] = Json.Time(table.CreatedAt) },
            ["CreationDateTime"] = Json.Time(table.CreatedAt),
            ["DeletionProtectionEnabled"] = false,
            ["GlobalSecondaryIndexes"] = Json.Array(table.Indexes.Select(index => new JsonObject
            {
                ["IndexArn"] = $"{arn}/index/{index.Name}",
                ["IndexName"] = index.Name,
                ["IndexSizeBytes"] = index.SizeBytes,
                ["IndexStatus"] = "ACTIVE",
                ["ItemCount"] = index.Items.Count,
                ["KeySchema"] = Schema(index.Keys),
                ["Projection"] = new JsonObject { ["ProjectionType"] = "ALL" },
                ["ProvisionedThroughput"] = NoThroughput(),
            })),
            ["ItemCount"] = table.Count,
            ["KeySchema"] = Schema(table.Keys),
            ["ProvisionedThroughput"] = NoThroughput(),
            ["TableArn"] = arn,
            ["TableId"] = TableId(arn),
            ["TableName"] = table.Name,
            ["TableSizeBytes"] = table.SizeBytes,
            ["TableStatus"] = "ACTIVE",
        };
        return new JsonObject { ["Table"] = json };
    }

    /// <summary>An id that is always the same for the same table.</summary>
    private static string TableId(string arn)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, KeyHash.Of(arn));
        BitConverter.TryWriteBytes(bytes[8..], KeyHash.Of($"{arn}#"));
        return new Guid(bytes).ToString();
    }

    private static JsonObject NoThroughput() => new() { ["NumberOfDecreasesToday"] = 0, ["ReadCapacityUnits"] = 0, ["WriteCapacityUnits"] = 0 };

    private static JsonArray Schema(KeySchema keys) =>
    [
        new JsonObject { ["AttributeName"] = keys.Partition.Name, ["KeyType"] = "HASH" },
        new JsonObject { ["AttributeName"] = keys.Sort.Name, ["KeyType"] = "RANGE" },
    ];
}
