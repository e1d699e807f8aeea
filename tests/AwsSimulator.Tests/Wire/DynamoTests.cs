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
