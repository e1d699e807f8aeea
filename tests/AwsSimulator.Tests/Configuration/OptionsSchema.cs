using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Configuration;

namespace LoadPlatform.AwsSimulator.Tests.Configuration;

/// <summary>Writes the JSON schema of every option, for editors.</summary>
internal static class OptionsSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write()
    {
        var schema = Group(typeof(SimulatorOptions));
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        schema["title"] = "simulator.yaml";
        schema["properties"]!["preset"]!["enum"] = new JsonArray([.. Presets.Names.Select(name => (JsonNode)name)]);
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Group(Type type)
    {
        var properties = new JsonObject();
        foreach (var key in OptionKey.Of(type))
        {
            properties[key.Name] = Of(key.Type);
            properties[key.Name]!["description"] = DocComments.Of(key.Property);
            Limit(properties[key.Name]!, key);
        }

        return new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
    }

    private static JsonObject Of(Type type)
    {
        if (OptionTypes.IsList(type, out var item))
            return new JsonObject { ["type"] = "array", ["items"] = Of(item) };
        if (OptionTypes.IsMap(type, out var value))
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(value) };

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (OptionTypes.IsGroup(plain))
            return Group(plain);
        if (plain.IsEnum)
            return new JsonObject { ["enum"] = new JsonArray([.. ScalarReader.Words(plain).Select(word => (JsonNode)word)]) };
        if (plain == typeof(bool))
            return new JsonObject { ["type"] = "boolean" };
        if (plain == typeof(double))
            return new JsonObject { ["type"] = "number" };

        // Text may look like a number, and a duration may be one.
        return plain == typeof(int) || plain == typeof(long) ? new JsonObject { ["type"] = "integer" } : new JsonObject { ["type"] = new JsonArray("string", "number") };
    }

    private static void Limit(JsonNode schema, OptionKey key)
    {
        if (key.Rules.OfType<RangeAttribute>().FirstOrDefault() is { } range && range.OperandType != typeof(TimeSpan))
            (schema["minimum"], schema["maximum"]) = (Number(range.Minimum), Number(range.Maximum));
        if (key.Rules.OfType<RegularExpressionAttribute>().FirstOrDefault() is { } pattern)
            schema["pattern"] = pattern.Pattern;
    }

    private static double Number(object limit) => Convert.ToDouble(limit, CultureInfo.InvariantCulture);
}
