using System.Numerics;
using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Tests.Dynamo;

/// <summary>A random update whose paths do not clash: its text, and its effect by the plainest editing of the JSON.</summary>
internal sealed class RandomUpdate
{
    private const string Gone = "gone";
    private readonly List<(string Section, IReadOnlyList<object> Path, Func<JsonObject, JsonObject?>? Value, string Text)> _actions = [];
    private readonly Random _random;
    private readonly RandomItems _items;

    public RandomUpdate(Random random)
    {
        (_random, _items) = (random, new RandomItems(random));
        for (var i = random.Next(1, 6); i > 0; i--)
            Add(random.Pick("SET", "SET", "REMOVE", "ADD", "DELETE"), _items.Path());
    }

    public JsonObject Values { get; } = [];

    public string Text => string.Join(' ', _actions.GroupBy(action => action.Section).Select(group => $"{group.Key} {string.Join(", ", group.Select(action => action.Text))}"));

    /// <summary>The item after the update; null where DynamoDB refuses it.</summary>
    public JsonObject? ApplyTo(JsonObject item)
    {
        var root = new JsonObject { ["M"] = item.DeepClone() };
        var edits = _actions.Select(action => (action.Section, action.Path, Value: action.Value?.Invoke(item))).ToList();
        if (edits.Any(edit => edit.Section != "REMOVE" && edit.Value is null))
            return null;

        // Indexes mean the list as it was: nothing moves until all is done, and what goes beyond an end goes in order.
        foreach (var (section, path, value) in edits.OrderBy(edit => edit.Path[^1] as int? ?? 0))
        {
            if (Evaluation.Find(item, path.SkipLast(1)) is not { } holder || !Edit((JsonObject)path.SkipLast(1).Aggregate((JsonNode?)root, Evaluation.Step)!, holder, section, path[^1], value))
                return null;
        }

        Close(root);
        return (JsonObject)root["M"]!.DeepClone();
    }

    private void Add(string section, IReadOnlyList<object> path)
    {
        if (_actions.Any(action => Clash(action.Path, path)))
            return;

        var text = string.Concat(path.Select((step, i) => step is int index ? $"[{index}]" : (i == 0 ? "" : ".") + step));
        if (section == "REMOVE")
        {
            _actions.Add((section, path, null, text));
        }
        else if (section == "SET")
        {
            var (valueText, value) = Value();
            _actions.Add((section, path, value, $"{text} = {valueText}"));
        }
        else
        {
            var value = _items.Value();
            if (Evaluation.TypeOf(value) is "SS" or "NS" || (section == "ADD" && Evaluation.TypeOf(value) == "N"))
                _actions.Add((section, path, _ => value, $"{text} {Define(value)}"));
            else
                Add(section, path);
        }
    }

    private (string Text, Func<JsonObject, JsonObject?> Of) Value()
    {
        var constant = _items.Value();
        var path = _items.Path();
        var text = string.Concat(path.Select((step, i) => step is int index ? $"[{index}]" : (i == 0 ? "" : ".") + step));
        switch (_random.Next(4))
        {
            case 0:
                return (text, item => Evaluation.Find(item, path));
            case 1:
                return ($"if_not_exists({text}, {Define(constant)})", item => Evaluation.Find(item, path) ?? constant);
            case 2:
                var number = new JsonObject { ["N"] = "2" };
                var isSum = _random.Next(2) == 0;
                return ($"{text} {(isSum ? '+' : '-')} {Define(number)}", item => Evaluation.Find(item, path)?["N"] is { } found ? new JsonObject { ["N"] = $"{BigInteger.Parse(found.ToString()) + (isSum ? 2 : -2)}" } : null);
            default:
                return (Define(constant), _ => constant);
        }
    }

    private string Define(JsonObject value)
    {
        var name = $":v{Values.Count}";
        Values[name] = value.DeepClone();
        return name;
    }

    private static bool Edit(JsonObject holder, JsonObject before, string section, object step, JsonObject? value)
    {
        var old = (JsonObject?)Evaluation.Step(before, step);
        var result = section switch
        {
            "SET" => value,
            "REMOVE" => null,
            "ADD" => Sum(old, value!),
            _ => Difference(old, value!),
        };
        if (result?[Gone] is not null)
            return false;

        if (step is string name && holder["M"] is JsonObject map)
        {
            if (result is null)
                map.Remove(name);
            else
                map[name] = result.DeepClone();
            return true;
        }

        if (step is not int index || holder["L"] is not JsonArray list)
            return false;

        var placed = result?.DeepClone() ?? new JsonObject { [Gone] = true };
        if (index < before["L"]!.AsArray().Count)
            list[index] = placed;
        else
            list.Add(placed);
        return true;
    }

    private static JsonObject? Sum(JsonObject? old, JsonObject value)
    {
        if (old is null)
            return value;
        if (Evaluation.TypeOf(old) != Evaluation.TypeOf(value))
            return new JsonObject { [Gone] = true };

        var (type, a, b) = (Evaluation.TypeOf(old), old.Single().Value!, value.Single().Value!);
        return type == "N"
            ? new JsonObject { ["N"] = $"{BigInteger.Parse(a.ToString()) + BigInteger.Parse(b.ToString())}" }
            : Texts(type, a.AsArray().Concat(b.AsArray()).Select(text => text!.ToString()).Distinct());
    }

    private static JsonObject? Difference(JsonObject? old, JsonObject value)
    {
        if (old is null)
            return null;
        if (Evaluation.TypeOf(old) != Evaluation.TypeOf(value))
            return new JsonObject { [Gone] = true };

        var rest = old.Single().Value!.AsArray().Select(text => text!.ToString()).Except(value.Single().Value!.AsArray().Select(text => text!.ToString())).ToList();
        return rest.Count == 0 ? null : Texts(Evaluation.TypeOf(old), rest);
    }

    private static JsonObject Texts(string type, IEnumerable<string> texts) => new() { [type] = new JsonArray([.. texts.Select(text => (JsonNode)text)]) };

    /// <summary>Lists close up over what was removed.</summary>
    private static void Close(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            for (var i = list.Count - 1; i >= 0; i--)
            {
                if (list[i] is JsonObject element && element.ContainsKey(Gone))
                    list.RemoveAt(i);
                else
                    Close(list[i]);
            }
        }
        else if (node is JsonObject map)
        {
            foreach (var child in map.Select(member => member.Value).ToList())
                Close(child);
        }
    }

    private static bool Clash(IReadOnlyList<object> left, IReadOnlyList<object> right)
    {
        foreach (var (a, b) in left.Zip(right))
        {
            if (a is int != b is int)
                return true;
            if (!a.Equals(b))
                return false;
        }

        return true;
    }
}
