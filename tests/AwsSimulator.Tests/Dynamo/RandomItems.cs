using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Tests.Dynamo;

/// <summary>Small random items with attributes a to e, so that expressions often meet what they ask for.</summary>
internal sealed class RandomItems(Random random)
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e"];

    public JsonObject Item()
    {
        var item = new JsonObject();
        foreach (var name in Names.Where(_ => random.Next(4) > 0))
            item[name] = Value(depth: 0);
        return item;
    }

    public JsonObject Value(int depth = 2)
    {
        switch (random.Next(depth < 2 ? 9 : 6))
        {
            case 0 or 1:
                return new JsonObject { ["S"] = Text() };
            case 2 or 3:
                return new JsonObject { ["N"] = Number() };
            case 4:
                return random.Next(2) == 0 ? new JsonObject { ["BOOL"] = random.Next(2) == 0 } : new JsonObject { ["NULL"] = true };
            case 5:
                return random.Next(2) == 0
                    ? new JsonObject { ["SS"] = new JsonArray([.. Enumerable.Range(0, 4).Select(_ => Text()).Distinct().Select(text => (JsonNode)text)]) }
                    : new JsonObject { ["NS"] = new JsonArray([.. Enumerable.Range(0, 4).Select(_ => Number()).Distinct().Select(text => (JsonNode)text)]) };
            case 6:
                return new JsonObject { ["L"] = new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth + 1))]) };
            default:
                return new JsonObject { ["M"] = new JsonObject(Names.Where(_ => random.Next(2) == 0).Select(name => KeyValuePair.Create(name, (JsonNode?)Value(depth + 1)))) };
        }
    }

    /// <summary>A path that may lead to something.</summary>
    public IReadOnlyList<object> Path()
    {
        var path = new List<object> { random.Pick(Names) };
        while (random.Next(3) == 0 && path.Count < 4)
            path.Add(random.Next(2) == 0 ? random.Pick(Names) : random.Next(3));
        return path;
    }

    public string Text() => random.Pick("", "x", "xy", "xyz", "y", "yx");

    private string Number() => $"{random.Next(-3, 4)}";
}
