using Amazon.DynamoDBv2.Model;

namespace LoadPlatform.AwsSimulator.Tests.Wire;

public class DynamoTests
{
    private const string Beat = "HEARTBEAT";

    [Fact]
    public async Task Scan_SeedsFilter_FindsTheHeartbeats()
    {
        await using var application = new SimulatorApplication(("Simulator:InitialTasks", "3"), ("Simulator:InitialCalls", "4"));
        using var client = application.DynamoDb();

        var answer = await client.ScanAsync(new ScanRequest(SimulatorApplication.Table)
        {
            FilterExpression = "begins_with(PK, :prefix) AND SK = :sk",
            ExpressionAttributeValues = new() { [":prefix"] = new("TASK#"), [":sk"] = new(Beat) },
            ProjectionExpression = "PK, active_session_count",
            ReturnConsumedCapacity = "TOTAL",
        });

        Assert.Equal(3, answer.Count);
        Assert.Equal(7, answer.ScannedCount);
        Assert.All(answer.Items, item => Assert.Equal(2, item.Count));
        Assert.Equal(0.5, answer.ConsumedCapacity.CapacityUnits);
    }

    [Fact]
    public async Task Scan_WithLimit_PagesThroughEverythingOnce()
    {
        await using var application = new SimulatorApplication(("Simulator:InitialTasks", "5"));
        using var client = application.DynamoDb();
        var keys = new List<string>();
        Dictionary<string, AttributeValue>? last = null;
        do
        {
            var page = await client.ScanAsync(new ScanRequest(SimulatorApplication.Table) { Limit = 2, ExclusiveStartKey = last });
            keys.AddRange(page.Items.Select(item => item["PK"].S));
            last = page.LastEvaluatedKey is { Count: > 0 } key ? key : null;
        }
        while (last is not null);

        Assert.Equal(5, keys.Distinct().Count());
        Assert.Equal(5, keys.Count);
    }

    [Fact]
    public async Task BatchGetItem_RunningTasks_ReturnsFreshHeartbeats()
    {
        await using var application = new SimulatorApplication(("Simulator:InitialCalls", "4"));
        using var client = application.DynamoDb();
        var tasks = await application.CallAsync(SimulatorApplication.Ecs, "ListTasks", $$"""{"cluster":"{{SimulatorApplication.Service}}"}""");
        application.Time.Advance(TimeSpan.FromSeconds(31));

        var key = new Dictionary<string, AttributeValue>
        {
            ["PK"] = new($"TASK#{tasks["taskArns"]![0]!.GetValue<string>().Split('/')[^1]}"),
            ["SK"] = new(Beat),
        };
        var answer = await client.BatchGetItemAsync(new BatchGetItemRequest(new Dictionary<string, KeysAndAttributes> { [SimulatorApplication.Table] = new() { Keys = [key] } }));

        var item = Assert.Single(answer.Responses[SimulatorApplication.Table]);
        Assert.Equal("4", item["active_session_count"].N);
        Assert.Equal($"{ManualTimeProvider.Start.AddSeconds(30).ToUnixTimeSeconds()}", item["updated_at"].N);
    }

    [Fact]
    public async Task Query_ByStatusIndex_FindsActiveSessions()
    {
        await using var application = new SimulatorApplication(("Simulator:InitialCalls", "4"));
        using var client = application.DynamoDb();

        var answer = await client.QueryAsync(new QueryRequest(SimulatorApplication.Table)
        {
            IndexName = "GSI1",
            KeyConditionExpression = "#k = :k",
            ExpressionAttributeNames = new() { ["#k"] = "GSI1PK" },
            ExpressionAttributeValues = new() { [":k"] = new("STATUS#active") },
        });

        Assert.Equal(4, answer.Items.Count);
        Assert.All(answer.Items, item => Assert.Equal("active", item["status"].S));
    }

    [Fact]
    public async Task GetItem_Missing_HasNoItem()
    {
        await using var application = new SimulatorApplication();
        using var client = application.DynamoDb();

        var answer = await client.GetItemAsync(SimulatorApplication.Table, new() { ["PK"] = new("TASK#none"), ["SK"] = new(Beat) });

        Assert.False(answer.IsItemSet);
    }

    [Fact]
    public async Task DescribeTable_OtherTable_IsNotFound()
    {
        await using var application = new SimulatorApplication();
        using var client = application.DynamoDb();

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeTableAsync("other"));
        Assert.Equal("ACTIVE", (await client.DescribeTableAsync(SimulatorApplication.Table)).Table.TableStatus.Value);
    }

    [Fact]
    public async Task UpdateItem_SessionEnds_MovesInTheIndexAndIsDeleted()
    {
        await using var application = new SimulatorApplication(("Simulator:InitialCalls", "1"));
        using var client = application.DynamoDb();
        var active = Assert.Single((await QueryAsync(client, "STATUS#active")).Items);
        var key = new Dictionary<string, AttributeValue> { ["PK"] = active["PK"], ["SK"] = active["SK"] };

        var updated = await client.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = SimulatorApplication.Table,
            Key = key,
            UpdateExpression = "SET #s = :s, GSI1PK = :pk ADD turns :one",
            ConditionExpression = "#s = :active AND attribute_not_exists(end_status)",
            ExpressionAttributeNames = new() { ["#s"] = "status" },
            ExpressionAttributeValues = new() { [":s"] = new("ended"), [":active"] = new("active"), [":pk"] = new("STATUS#ended"), [":one"] = new() { N = "1" } },
            ReturnValues = Amazon.DynamoDBv2.ReturnValue.UPDATED_NEW,
        });
        var found = await QueryAsync(client, "STATUS#ended");
        var deleted = await client.DeleteItemAsync(new DeleteItemRequest(SimulatorApplication.Table, key) { ReturnValues = Amazon.DynamoDBv2.ReturnValue.ALL_OLD });

        Assert.Equal(("ended", "1"), (updated.Attributes["status"].S, updated.Attributes["turns"].N));
        Assert.Equal(active["PK"].S, Assert.Single(found.Items)["PK"].S);
        Assert.Equal("ended", deleted.Attributes["status"].S);
        Assert.Empty((await QueryAsync(client, "STATUS#ended")).Items ?? []);
    }

    [Fact]
    public async Task PutItem_ConditionDoesNotHold_ThrowsTheSdksOwnException()
    {
        await using var application = new SimulatorApplication();
        using var client = application.DynamoDb();
        var item = new Dictionary<string, AttributeValue> { ["PK"] = new("x"), ["SK"] = new("y"), ["bytes"] = new() { B = new MemoryStream([1, 2]) } };
        var request = new PutItemRequest(SimulatorApplication.Table, item)
        {
            ConditionExpression = "attribute_not_exists(PK)",
            ReturnValuesOnConditionCheckFailure = Amazon.DynamoDBv2.ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
        await client.PutItemAsync(request);

        var error = await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => client.PutItemAsync(request));

        Assert.Equal([1, 2], error.Item["bytes"].B.ToArray());
    }

    private static Task<QueryResponse> QueryAsync(Amazon.DynamoDBv2.AmazonDynamoDBClient client, string status) => client.QueryAsync(new QueryRequest(SimulatorApplication.Table)
    {
        IndexName = "GSI1",
        KeyConditionExpression = "GSI1PK = :k",
        ExpressionAttributeValues = new() { [":k"] = new(status) },
    });

    [Theory]
    [InlineData("PK = ")]
    [InlineData("PK = :p AND")]
    [InlineData("PK ? :p")]
    [InlineData("PK = :unknown")]
    [InlineData("((PK = :p)")]
    public async Task Scan_BadFilter_IsAValidationError(string filter)
    {
        await using var application = new SimulatorApplication();
        using var client = application.DynamoDb();

        var error = await Assert.ThrowsAsync<Amazon.DynamoDBv2.AmazonDynamoDBException>(() => client.ScanAsync(new ScanRequest(SimulatorApplication.Table)
        {
            FilterExpression = filter,
            ExpressionAttributeValues = new() { [":p"] = new("x") },
        }));

        Assert.Equal("ValidationException", error.ErrorCode);
    }
}
