using System.Globalization;
using System.Text.Json.Nodes;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>Reads a scenario's <c>faults</c>. What a kind needs is left to whoever makes the faults; it must only be plain values.</summary>
internal static class FaultsReader
{
    public static IReadOnlyList<ScenarioFault> Read(Node? node, ErrorList errors)
    {
        if (node is null)
            return [];

        if (node is ListNode list && list.Items.Count is > 0 and <= ReadingLimits.Faults)
            return [.. list.Items.Select(item => ReadOne(item, errors)).OfType<ScenarioFault>()];

        errors.Add(node.Position, $"'faults' must be a list of 1 to {ReadingLimits.Faults} faults; for example faults: [ {{ kind: throttling, start: 60, duration: 30 }} ].");
        return [];
    }

    private static ScenarioFault? ReadOne(Node node, ErrorList errors)
    {
        if (node is not MapNode map)
        {
            errors.Add(node.Position, $"a fault must be a map with a 'kind', not {node.Kind}; for example {{ kind: throttling, start: 60, duration: 30 }}.");
            return null;
        }

        var before = errors.Count;
        var fields = new FieldReader(map, "a fault", errors);
        var kind = fields.Matching("kind", Forms.KebabCase(), "kebab-case, as throttling", required: true, example: "kind: throttling");
        fields.Number("start", 0, ReadingLimits.Seconds);
        fields.Number("duration", 0, ReadingLimits.Seconds, aboveLeast: true);
        var json = new JsonObject();
        foreach (var entry in map.Entries)
        {
            if (entry.Value is ScalarNode { IsNull: false } scalar && scalar.Text.Length <= ReadingLimits.Text)
                json[entry.Key] = Value(scalar);
            else
                errors.Add(entry.Value.Position, $"'{entry.Key}' of a fault must be a number, text, true or false, not {entry.Value.Kind}.");
        }

        return errors.Count == before ? new ScenarioFault(kind!, json.ToJsonString()) : null;
    }

    private static JsonNode Value(ScalarNode scalar) => scalar switch
    {
        { Plain: true } when YamlScalar.TryFlag(scalar.Text, out var flag) => flag,
        { Plain: true } when double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => scalar.Text,
    };
}
