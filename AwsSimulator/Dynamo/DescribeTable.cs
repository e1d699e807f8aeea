using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>DescribeTable.</summary>
internal sealed class DescribeTable : IAwsOperation
{
    public string Name => nameof(DescribeTable);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var table = Items.TableOf(world, request.Text("TableName"));
        string[] keys = [Table.PartitionKey, Table.SortKey, .. table.Indexes.SelectMany(index => new[] { index.PartitionKey, index.SortKey })];
        var json = new JsonObject
        {
            ["AttributeDefinitions"] = Json.Array(keys.Select(key => new JsonObject { ["AttributeName"] = key, ["AttributeType"] = "S" })),
            ["BillingModeSummary"] = new JsonObject { ["BillingMode"] = "PAY_PER_REQUEST" },
            ["CreationDateTime"] = Json.Time(table.CreatedAt),
            ["GlobalSecondaryIndexes"] = Json.Array(table.Indexes.Select(index => new JsonObject
            {
                ["IndexArn"] = $"{world.Arns.Table(table.Name)}/index/{index.Name}",
                ["IndexName"] = index.Name,
                ["IndexStatus"] = "ACTIVE",
                ["KeySchema"] = Schema(index.PartitionKey, index.SortKey),
                ["Projection"] = new JsonObject { ["ProjectionType"] = "ALL" },
            })),
            ["ItemCount"] = table.Count,
            ["KeySchema"] = Schema(Table.PartitionKey, Table.SortKey),
            ["ProvisionedThroughput"] = new JsonObject { ["NumberOfDecreasesToday"] = 0, ["ReadCapacityUnits"] = 0, ["WriteCapacityUnits"] = 0 },
            ["TableArn"] = world.Arns.Table(table.Name),
            ["TableName"] = table.Name,
            ["TableSizeBytes"] = table.SizeBytes,
            ["TableStatus"] = "ACTIVE",
        };
        return new JsonObject { ["Table"] = json };
    }

    private static JsonArray Schema(string partition, string sort) =>
        [new JsonObject { ["AttributeName"] = partition, ["KeyType"] = "HASH" }, new JsonObject { ["AttributeName"] = sort, ["KeyType"] = "RANGE" }];
}
