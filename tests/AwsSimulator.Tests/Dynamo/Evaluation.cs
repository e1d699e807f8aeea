using System.Numerics;
using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Tests.Dynamo;

/// <summary>Conditions evaluated in the plainest way, on DynamoDB's JSON itself. Numbers are whole.</summary>
internal static class Evaluation
{
    /// <summary>What a path of names and indexes leads to, as {"S": …}.</summary>
    public static JsonObject? Find(JsonObject item, IEnumerable<object> path) => (JsonObject?)path.Aggregate((JsonNode?)new JsonObject { ["M"] = item.DeepClone() }, Step);

    public static JsonNode? Step(JsonNode? at, object step) => step switch
    {
        string name => at?["M"]?[name],
        int index when at?["L"] is JsonArray list && index < list.Count => list[index],
        _ => null,
    };

    public static bool Compare(string sign, JsonObject? left, JsonObject? right) => sign switch
    {
        "=" => left is not null && right is not null && AreSame(left, right),
        "<>" => left is null || right is null || !AreSame(left, right),
        "<" => Order(left, right) < 0,
        "<=" => Order(left, right) <= 0,
        ">" => Order(left, right) > 0,
        _ => Order(left, right) >= 0,
    };

    public static bool AreSame(JsonObject left, JsonObject right)
    {
        var (type, a, b) = (TypeOf(left), Content(left), TypeOf(left) == TypeOf(right) ? Content(right) : null);
        if (b is null)
            return false;

        return type switch
        {
            "N" => Number(a) == Number(b),
            "SS" => Texts(a).Order(StringComparer.Ordinal).SequenceEqual(Texts(b).Order(StringComparer.Ordinal)),
            "NS" => Texts(a).Select(BigInteger.Parse).Order().SequenceEqual(Texts(b).Select(BigInteger.Parse).Order()),
            "L" => a.AsArray().Count == b.AsArray().Count && a.AsArray().Zip(b.AsArray()).All(pair => AreSame((JsonObject)pair.First!, (JsonObject)pair.Second!)),
            "M" => a.AsObject().Count == b.AsObject().Count && a.AsObject().All(member => b[member.Key] is JsonObject other && AreSame((JsonObject)member.Value!, other)),
            _ => a.ToString() == b.ToString(),
        };
    }

    public static int? Order(JsonObject? left, JsonObject? right)
    {
        if (left is null || right is null || TypeOf(left) != TypeOf(right))
            return null;

        return TypeOf(left) switch
        {
            "N" => Number(Content(left)).CompareTo(Number(Content(right))),
            "S" => string.CompareOrdinal(Content(left).ToString(), Content(right).ToString()),
            _ => null,
        };
    }

    public static bool BeginsWith(JsonObject? value, JsonObject prefix) =>
        value is not null && TypeOf(value) == "S" && Content(value).ToString().StartsWith(Content(prefix).ToString(), StringComparison.Ordinal);

    public static bool Contains(JsonObject? whole, JsonObject? part)
    {
        if (whole is null || part is null)
            return false;

        return TypeOf(whole) switch
        {
            "S" => TypeOf(part) == "S" && Content(whole).ToString().Contains(Content(part).ToString(), StringComparison.Ordinal),
            "SS" => TypeOf(part) == "S" && Texts(Content(whole)).Contains(Content(part).ToString()),
            "NS" => TypeOf(part) == "N" && Texts(Content(whole)).Any(number => BigInteger.Parse(number) == Number(Content(part))),
            "L" => Content(whole).AsArray().Any(element => AreSame((JsonObject)element!, part)),
            _ => false,
        };
    }

    public static JsonObject? Size(JsonObject? value) => value is null ? null : TypeOf(value) switch
    {
        "S" => Number(Content(value).ToString().Length),
        "SS" or "NS" or "L" => Number(Content(value).AsArray().Count),
        "M" => Number(Content(value).AsObject().Count),
        _ => null,
    };

    public static string TypeOf(JsonObject value) => value.Single().Key;

    private static JsonNode Content(JsonObject value) => value.Single().Value!;

    private static BigInteger Number(JsonNode content) => BigInteger.Parse(content.ToString());

    private static JsonObject Number(int number) => new() { ["N"] = $"{number}" };

    private static IEnumerable<string> Texts(JsonNode content) => content.AsArray().Select(text => text!.ToString());
}
