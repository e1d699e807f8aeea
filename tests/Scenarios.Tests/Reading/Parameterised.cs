using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LoadPlatform.Scenarios.Writing;

namespace LoadPlatform.Scenarios.Tests.Reading;

/// <summary>Puts parameters in the places of a file's values.</summary>
internal static partial class Parameterised
{
    /// <summary>The file's text with parameters, and the values that make it the file again; the others are defaults.</summary>
    public static (string Yaml, Dictionary<string, string> Values) From(JsonObject file, Random random)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        Dictionary<string, string> places = new(StringComparer.Ordinal);
        var marked = (JsonObject)Mark(file, random, values, places)!;
        var yaml = YamlText.Write(marked);
        return (Marks().Replace(yaml, match => places[match.Value]), values);
    }

    // YAML writes a mark as a plain word; it becomes ${name} afterwards, with nothing escaped.
    private static JsonNode? Mark(JsonNode? node, Random random, Dictionary<string, string> values, Dictionary<string, string> places)
    {
        switch (node)
        {
            case JsonObject map:
                return new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, Mark(pair.Value, random, values, places))).ToList());
            case JsonArray list:
                return new JsonArray([.. list.Select(item => Mark(item, random, values, places))]);
            case JsonValue value when random.Next(4) == 0:
                return Place(value, random, values, places);
            default:
                return node?.DeepClone();
        }
    }

    private static JsonValue Place(JsonValue value, Random random, Dictionary<string, string> values, Dictionary<string, string> places)
    {
        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        var isText = value.GetValueKind() == JsonValueKind.String;
        var name = $"p{places.Count}";
        var fitsDefault = text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-') && text.Length > 0;
        var mark = $"MARK{places.Count}END";
        // Text stays text between quotes; a value that looks like a number is one all the same.
        var quote = isText || random.Next(2) == 0 ? "\"" : "";
        if (isText && double.TryParse(text, out _) || text is "true" or "false" or "null" or "~" && isText)
            return (JsonValue)value.DeepClone();

        if (fitsDefault && random.Next(2) == 0)
        {
            places[mark] = $"{quote}${{{name}:{text}}}{quote}";
        }
        else
        {
            places[mark] = $"{quote}${{{name}}}{quote}";
            values[name] = text;
        }

        return JsonValue.Create(mark);
    }

    [GeneratedRegex("MARK[0-9]+END", RegexOptions.None, 1000)]
    private static partial Regex Marks();
}
