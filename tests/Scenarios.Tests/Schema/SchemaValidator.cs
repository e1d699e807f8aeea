using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LoadPlatform.Scenarios.Tests.Schema;

/// <summary>Validates JSON by those keywords of JSON Schema (draft 2020-12) that the scenario schema uses. A keyword that it does not know is an error, not silence.</summary>
internal sealed class SchemaValidator(JsonObject root)
{
    public List<string> Problems(JsonNode? value) => [.. Problems(root, value, "$")];

    private IEnumerable<string> Problems(JsonNode schema, JsonNode? value, string at)
    {
        if (schema is JsonValue always)
            return always.GetValue<bool>() ? [] : [$"{at}: nothing may be here"];

        return schema.AsObject().SelectMany(keyword => Keyword(keyword.Key, keyword.Value!, schema.AsObject(), value, at));
    }

    private IEnumerable<string> Keyword(string name, JsonNode argument, JsonObject schema, JsonNode? value, string at)
    {
        switch (name)
        {
            case "$schema" or "title" or "description" or "default" or "$defs":
                return [];
            case "$ref":
                return Problems(root["$defs"]![argument.GetValue<string>()["#/$defs/".Length..]] ?? throw new InvalidOperationException($"There is no {argument}."), value, at);
            case "type":
                string[] types = argument is JsonArray several ? [.. several.Select(type => type!.GetValue<string>())] : [argument.GetValue<string>()];
                return Unless(types.Any(type => IsOf(type, value)), $"{at}: must be {string.Join(" or ", types)}");
            case "const":
                return Unless(JsonNode.DeepEquals(argument, value), $"{at}: must be {argument.ToJsonString()}");
            case "enum":
                return Unless(argument.AsArray().Any(word => JsonNode.DeepEquals(word, value)), $"{at}: must be one of {argument.ToJsonString()}");
            case "anyOf":
                return Unless(argument.AsArray().Any(one => !Problems(one!, value, at).Any()), $"{at}: none of anyOf");
            case "oneOf":
                return Unless(argument.AsArray().Count(one => !Problems(one!, value, at).Any()) == 1, $"{at}: not exactly one of oneOf");
            default:
                return value switch
                {
                    JsonObject map => OfMap(name, argument, schema, map, at),
                    JsonArray list => OfList(name, argument, list, at),
                    _ => OfScalar(name, argument, value, at),
                };
        }
    }

    private IEnumerable<string> OfMap(string name, JsonNode argument, JsonObject schema, JsonObject map, string at) => name switch
    {
        "properties" => argument.AsObject().Where(pair => map.ContainsKey(pair.Key)).SelectMany(pair => Problems(pair.Value!, map[pair.Key], $"{at}.{pair.Key}")),
        "required" => argument.AsArray().Where(key => !map.ContainsKey(key!.GetValue<string>())).Select(key => $"{at}: needs {key}"),
        "additionalProperties" => map.Where(pair => schema["properties"]?.AsObject().ContainsKey(pair.Key) is not true).SelectMany(pair => Problems(argument, pair.Value, $"{at}.{pair.Key}")),
        "propertyNames" => map.SelectMany(pair => Problems(argument, JsonValue.Create(pair.Key), $"{at}.{pair.Key}")),
        "minProperties" => Unless(map.Count >= argument.GetValue<int>(), $"{at}: too few"),
        "maxProperties" => Unless(map.Count <= argument.GetValue<int>(), $"{at}: too many"),
        _ => Other(name),
    };

    private IEnumerable<string> OfList(string name, JsonNode argument, JsonArray list, string at) => name switch
    {
        "items" => list.SelectMany((item, index) => Problems(argument, item, $"{at}[{index}]")),
        "minItems" => Unless(list.Count >= argument.GetValue<int>(), $"{at}: too few"),
        "maxItems" => Unless(list.Count <= argument.GetValue<int>(), $"{at}: too many"),
        _ => Other(name),
    };

    private static IEnumerable<string> OfScalar(string name, JsonNode argument, JsonNode? value, string at)
    {
        var text = value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
        double? number = value?.GetValueKind() == JsonValueKind.Number ? Number(value) : null;
        return name switch
        {
            "minLength" => Unless(text is null || text.Length >= argument.GetValue<int>(), $"{at}: too short"),
            "maxLength" => Unless(text is null || text.Length <= argument.GetValue<int>(), $"{at}: too long"),
            "pattern" => Unless(text is null || Regex.IsMatch(text, argument.GetValue<string>(), RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)), $"{at}: must match {argument}"),
            "minimum" => Unless(number is null || number >= Number(argument), $"{at}: must be at least {argument}"),
            "exclusiveMinimum" => Unless(number is null || number > Number(argument), $"{at}: must be above {argument}"),
            "maximum" => Unless(number is null || number <= Number(argument), $"{at}: must be at most {argument}"),
            _ => Other(name),
        };
    }

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "null" => value is null,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        "integer" => value?.GetValueKind() == JsonValueKind.Number && double.IsInteger(Number(value)),
        _ => throw new InvalidOperationException($"There is no type {type}."),
    };

    private static double Number(JsonNode value) => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Unless(bool isRight, string problem) => isRight ? [] : [problem];

    private static string[] Other(string name) =>
        name is "properties" or "required" or "additionalProperties" or "propertyNames" or "minProperties" or "maxProperties" or "items" or "minItems" or "maxItems"
            or "minLength" or "maxLength" or "pattern" or "minimum" or "exclusiveMinimum" or "maximum" ? [] : throw new InvalidOperationException($"The keyword {name} is not known here.");
}
