using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Dynamo;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Dynamo;

public class PagingTests
{
    [Fact]
    public void Scan_AnyLimitAndSegments_PagesMakeUpTheWhole() => Seeds.Check(40, random =>
    {
        var world = World(random, items: random.Next(120), bytes: random.Pick(0, 20_000));
        var index = random.Pick(null, "GSI1", "GSI2");
        var total = random.Next(1, 6);
        var read = Enumerable.Range(0, total).SelectMany(segment =>
        {
            var body = new JsonObject { ["TableName"] = world.Table.Name, ["Segment"] = segment, ["TotalSegments"] = total };
            return ReadAll(world, new Scan(), body, index, random.Pick<int?>(null, 1, 7, 50));
        }).ToList();

        var expected = world.Table.Scan().Where(item => index is null || (item.Text($"{index}PK") is not null && item.Text($"{index}SK") is not null)).Select(KeyOf);
        Assert.Equal(expected.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Query_AnyConditionAndLimit_PagesMakeUpThePartitionInOrder() => Seeds.Check(150, random =>
    {
        var world = World(random, items: 150, bytes: random.Pick(0, 0, 15_000));
        var index = random.Pick(null, "GSI1");
        var partition = random.Pick("a", "b", "none");
        var isForward = random.Next(2) == 0;
        var (condition, values, holds) = SortCondition(random, $"{index}SK");
        values[":p"] = new JsonObject { ["S"] = partition };
        var body = new JsonObject
        {
            ["TableName"] = world.Table.Name,
            ["KeyConditionExpression"] = $"{index}PK = :p{condition}",
            ["ExpressionAttributeValues"] = values,
            ["ScanIndexForward"] = isForward,
        };

        var read = ReadAll(world, new Query(), body, index, random.Pick<int?>(null, 1, 3, 20));

        var slow = world.Table.Scan()
            .Where(item => item.Text($"{index}PK") == partition && item.Text($"{index}SK") is { } sort && holds(sort))
            .OrderBy(item => item.Text($"{index}SK")!, Comparer<string>.Create(Utf8Order.Compare))
            .ToList();
        if (!isForward)
            slow.Reverse();
        Assert.Equal(slow.Select(item => item.Text($"{index}SK")), read.Select(key => world.Table.Get(key.Split('/')[0], key.Split('/')[1])!.Text($"{index}SK")));
        Assert.Equal(slow.Select(KeyOf).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Tables_RandomWrites_KeepIndexesCountsAndSizesInStep() => Seeds.Check(60, random =>
    {
        var world = World(random, items: 0, bytes: 0);
        for (var i = 0; i < 200; i++)
        {
            if (random.Next(3) == 0)
                world.Table.Delete(random.Pick("a", "b"), $"s{random.Next(20)}");
            else
                world.Table.Put(Item(random, random.Pick("a", "b"), $"s{random.Next(20)}", bytes: 0));
        }

        var items = world.Table.Scan().ToList();
        Assert.Equal((items.Count, items.Sum(item => (long)item.Size)), (world.Table.Count, world.Table.SizeBytes));
        foreach (var index in world.Table.Indexes)
        {
            var indexed = items.Where(item => index.KeyOf(item) is not null).ToList();
            Assert.Equal(indexed.ToHashSet(), index.Items.All().ToHashSet());
            Assert.Equal(indexed.Sum(item => (long)item.Size), index.SizeBytes);
            Assert.All(indexed.GroupBy(item => item.Text($"{index.Name}PK")!), group => Assert.Equal(group.Count(), index.Count(group.Key)));
        }
    });

    private static (string Text, JsonObject Values, Func<string, bool> Holds) SortCondition(Random random, string name)
    {
        var (low, high) = (Sort(random), Sort(random));
        if (Utf8Order.Compare(low, high) > 0)
            (low, high) = (high, low);
        var sign = random.Pick("", "=", "<", "<=", ">", ">=", "BETWEEN", "begins_with");
        var values = sign.Length == 0 ? new JsonObject() : new JsonObject { [":s"] = new JsonObject { ["S"] = low } };
        var order = (string sort) => Utf8Order.Compare(sort, low);
        switch (sign)
        {
            case "":
                return ("", values, _ => true);
            case "BETWEEN":
                values[":t"] = new JsonObject { ["S"] = high };
                return ($" AND {name} BETWEEN :s AND :t", values, sort => order(sort) >= 0 && Utf8Order.Compare(sort, high) <= 0);
            case "begins_with":
                return ($" AND begins_with({name}, :s)", values, sort => sort.StartsWith(low, StringComparison.Ordinal));
            default:
                return ($" AND {name} {sign} :s", values, sort => sign switch { "=" => order(sort) == 0, "<" => order(sort) < 0, "<=" => order(sort) <= 0, ">" => order(sort) > 0, _ => order(sort) >= 0 });
        }
    }

    private static string Sort(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Pick("a", "b", "é", "\uFFFD", "\U0001F600", "\U0010FFFF")));

    private static SimulatedWorld World(Random random, int items, int bytes)
    {
        var world = new WorldDriver(options => options.InitialTasks = 0).World;
        for (var i = 0; i < items; i++)
            world.Table.Put(Item(random, random.Pick("a", "b", $"p{random.Next(30)}"), random.Next(4) == 0 ? $"s{i}" : Sort(random), bytes));
        return world;
    }

    private static TableItem Item(Random random, string partition, string sort, int bytes)
    {
        var attributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["PK"] = partition, ["SK"] = sort, ["data"] = new string('x', random.Next(bytes + 1)) };
        if (random.Next(4) > 0)
            attributes["GSI1PK"] = random.Pick("a", "b");
        if (random.Next(4) > 0)
            attributes["GSI1SK"] = Sort(random);
        if (random.Next(2) > 0)
            (attributes["GSI2PK"], attributes["GSI2SK"]) = ("t", $"{random.Next(5)}");
        return new TableItem(attributes);
    }

    private static List<string> ReadAll(SimulatedWorld world, IAwsOperation operation, JsonObject body, string? index, int? limit)
    {
        var keys = new List<string>();
        if (index is not null)
            body["IndexName"] = index;
        if (limit is not null)
            body["Limit"] = limit;
        do
        {
            var page = operation.Handle(world, new AwsRequest(body));
            var items = page["Items"]!.AsArray();
            Assert.Equal(items.Count, (int)page["Count"]!);
            Assert.True(items.Count <= (limit ?? int.MaxValue));
            keys.AddRange(items.Select(item => $"{item!["PK"]!["S"]}/{item["SK"]!["S"]}"));
            body["ExclusiveStartKey"] = page["LastEvaluatedKey"]?.DeepClone();
        }
        while (body["ExclusiveStartKey"] is not null);
        return keys;
    }

    private static string KeyOf(TableItem item) => $"{item.Text("PK")}/{item.Text("SK")}";
}
