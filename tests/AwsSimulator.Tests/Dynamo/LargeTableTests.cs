using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Dynamo;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Dynamo;

public class LargeTableTests
{
    /// <summary>A Scan of this table takes some 20 ms; the bound is what reads without one stay far below on a loaded machine.</summary>
    [Fact]
    public void BatchGetItem_TwelveOfTenThousand_ReadsOnlyThose()
    {
        var world = World(sessions: 10_000);
        var keys = world.Tasks.All.Select(task => (JsonNode)new JsonObject
        {
            ["PK"] = new JsonObject { ["S"] = $"TASK#{task.Id}" },
            ["SK"] = new JsonObject { ["S"] = "HEARTBEAT" },
        });
        var request = new AwsRequest(new JsonObject { ["RequestItems"] = new JsonObject { [world.Table.Name] = new JsonObject { ["Keys"] = new JsonArray([.. keys]) } } });
        var operation = new BatchGetItem();
        Assert.Equal(12, operation.Handle(world, request)["Responses"]![world.Table.Name]!.AsArray().Count);

        var before = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < 200; i++)
            operation.Handle(world, request);
        var time = TimeProvider.System.GetElapsedTime(before) / 200;

        Assert.True(time < TimeSpan.FromMilliseconds(5), $"{time.TotalMilliseconds:F2} ms");
        Assert.Equal(201 * 6, request.Usage.ReadUnits);
    }

    [Fact]
    public void Scan_TenThousandSessions_IsPaidByTheMegabyte()
    {
        var world = World(sessions: 10_000);
        var (pages, units, start) = (0, 0.0, (JsonNode?)null);
        do
        {
            var request = new AwsRequest(new JsonObject { ["TableName"] = world.Table.Name, ["ExclusiveStartKey"] = start?.DeepClone() });
            start = new Scan().Handle(world, request)["LastEvaluatedKey"];
            units += request.Usage.ReadUnits;
            pages++;
        }
        while (start is not null);

        Assert.Equal((world.Table.SizeBytes / (1024 * 1024)) + 1, pages);
        Assert.InRange(units, world.Table.SizeBytes / 8192.0, (world.Table.SizeBytes / 8192.0) + pages);
    }

    private static SimulatedWorld World(int sessions)
    {
        var world = new WorldDriver(options => options.InitialTasks = 12).World;
        for (var i = 0; i < sessions; i++)
        {
            world.Table.Put(new TableItem(new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                ["PK"] = $"SESSION#{i:D12}",
                ["SK"] = "METADATA",
                ["data"] = new string('x', 300),
                ["GSI1PK"] = "STATUS#ended",
                ["GSI1SK"] = $"{i:D12}",
            }));
        }

        return world;
    }
}
