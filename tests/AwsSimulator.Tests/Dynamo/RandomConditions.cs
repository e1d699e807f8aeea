using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Tests.Dynamo;

/// <summary>Random conditions: their text, and what they mean by the plainest evaluation.</summary>
internal sealed class RandomConditions(Random random)
{
    private readonly RandomItems _items = new(random);
    private readonly JsonObject _values = [];

    /// <summary>The names that a text uses.</summary>
    public static JsonObject NamesIn(string text) => new("abcde".Where(name => text.Contains($"#{name}")).Select(name => KeyValuePair.Create($"#{name}", (JsonNode?)$"{name}")));

    /// <summary>The values that a text uses.</summary>
    public JsonObject ValuesIn(string text) => new(_values.Where(value => text.Contains(value.Key)).Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone())));

    public (string Text, Func<JsonObject, bool> Holds) Condition(int depth = 0)
    {
        switch (depth > 3 ? 9 : random.Next(10))
        {
            case 0 or 1:
                var (both, first, second) = Two(depth, "AND");
                return (both, item => first(item) && second(item));
            case 2 or 3:
                var (either, one, other) = Two(depth, "OR");
                return (either, item => one(item) || other(item));
            case 4:
                var (inner, holds) = Condition(depth + 1);
                return ($"{Word("NOT")} ({inner})", item => !holds(item));
            case 5:
                return Range();
            case 6:
                return List();
            case 7:
                return Function();
            default:
                return Comparison();
        }
    }

    private (string Text, Func<JsonObject, bool> Left, Func<JsonObject, bool> Right) Two(int depth, string word)
    {
        var (left, right) = (Condition(depth + 1), Condition(depth + 1));
        return ($"({left.Text}) {Word(word)} ({right.Text})", left.Holds, right.Holds);
    }

    private (string Text, Func<JsonObject, bool> Holds) Comparison()
    {
        var sign = random.Pick("=", "<>", "<", "<=", ">", ">=");
        var left = random.Next(4) == 0 ? Size() : Path();
        var right = random.Next(4) == 0 ? Path() : Value(sign is "=" or "<>");
        if (left.Text.Replace("#", "") == right.Text.Replace("#", ""))
            right = Value(anyType: false);
        return ($"{left.Text}{Blank()}{sign}{Blank()}{right.Text}", item => Evaluation.Compare(sign, left.Of(item), right.Of(item)));
    }

    private (string Text, Func<JsonObject, bool> Holds) Range()
    {
        var (value, low, high) = (Path(), new JsonObject { ["N"] = $"{random.Next(-4, 0)}" }, new JsonObject { ["N"] = $"{random.Next(0, 4)}" });
        return ($"{value.Text} {Word("BETWEEN")} {Define(low)} {Word("AND")} {Define(high)}", item => Evaluation.Order(value.Of(item), low) >= 0 && Evaluation.Order(value.Of(item), high) <= 0);
    }

    private (string Text, Func<JsonObject, bool> Holds) List()
    {
        var (value, candidates) = (Path(), Enumerable.Range(0, random.Next(1, 5)).Select(_ => Value(anyType: true)).ToList());
        return ($"{value.Text} {Word("IN")} ({string.Join(", ", candidates.Select(candidate => candidate.Text))})", item => value.Of(item) is { } found && candidates.Any(candidate => Evaluation.AreSame(found, candidate.Of(item)!)));
    }

    private (string Text, Func<JsonObject, bool> Holds) Function()
    {
        var path = Path();
        switch (random.Next(5))
        {
            case 0:
                return ($"attribute_exists({path.Text})", item => path.Of(item) is not null);
            case 1:
                return ($"attribute_not_exists ( {path.Text} )", item => path.Of(item) is null);
            case 2:
                var type = random.Pick("S", "N", "BOOL", "NULL", "M", "L", "SS", "NS", "B");
                return ($"attribute_type({path.Text}, {Define(new JsonObject { ["S"] = type })})", item => path.Of(item) is { } found && Evaluation.TypeOf(found) == type);
            case 3:
                var prefix = new JsonObject { ["S"] = _items.Text() };
                return ($"begins_with({path.Text}, {Define(prefix)})", item => Evaluation.BeginsWith(path.Of(item), prefix));
            default:
                var part = Value(anyType: true);
                return ($"contains({path.Text}, {part.Text})", item => Evaluation.Contains(path.Of(item), part.Of(item)));
        }
    }

    private (string Text, Func<JsonObject, JsonObject?> Of) Size()
    {
        var path = Path();
        return ($"size({path.Text})", item => Evaluation.Size(path.Of(item)));
    }

    private (string Text, Func<JsonObject, JsonObject?> Of) Path()
    {
        var path = _items.Path();
        var text = string.Concat(path.Select((step, i) => step switch
        {
            int index => $"[{index}]",
            string when random.Next(3) == 0 => (i == 0 ? "" : ".") + $"#{step}",
            _ => (i == 0 ? "" : ".") + step,
        }));
        return (text, item => Evaluation.Find(item, path));
    }

    private (string Text, Func<JsonObject, JsonObject?> Of) Value(bool anyType)
    {
        var value = _items.Value();
        return anyType || Evaluation.TypeOf(value) is "S" or "N" ? (Define(value), _ => value) : Value(anyType);
    }

    private string Define(JsonObject value)
    {
        var name = $":v{_values.Count}_";
        _values[name] = value.DeepClone();
        return name;
    }

    private string Word(string word) => random.Next(2) == 0 ? word : word.ToLowerInvariant();

    private string Blank() => random.Pick("", " ", "\n\t");
}
