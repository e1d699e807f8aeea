using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LoadPlatform.Scenarios.Reading.Nodes;
using LoadPlatform.Scenarios.Reading.Parameters;

namespace LoadPlatform.Scenarios.Writing;

/// <summary>Writes maps, lists and single values as YAML, so that text stays text and a number a number, and nothing in a text is taken for a parameter.</summary>
internal static partial class YamlText
{
    private const int TimeoutMs = 1000;

    public static string Write(JsonObject map)
    {
        var text = new StringBuilder();
        WriteMap(map, text, 0, begun: false);
        return text.ToString();
    }

    // Begun: the first key stands in a line that has begun with "- ".
    private static void WriteMap(JsonObject map, StringBuilder text, int indent, bool begun)
    {
        foreach (var (key, value) in map)
        {
            if (!begun)
                text.Append(' ', indent);
            begun = false;
            text.Append(Scalar(key, isKey: true)).Append(':');
            WriteValue(value!, text, indent);
        }
    }

    private static void WriteValue(JsonNode value, StringBuilder text, int indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                text.Append('\n');
                WriteMap(map, text, indent + 2, begun: false);
                break;
            case JsonArray list:
                text.Append('\n');
                foreach (var item in list)
                {
                    text.Append(' ', indent + 2).Append("- ");
                    if (item is JsonObject map)
                        WriteMap(map, text, indent + 4, begun: true);
                    else
                        text.Append(Scalar(item!)).Append('\n');
                }

                break;
            case JsonObject:
                text.Append(" {}\n");
                break;
            default:
                text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
        }
    }

    private static string Scalar(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? Scalar(value.GetValue<string>(), isKey: false) : value.ToJsonString();

    private static string Scalar(string text, bool isKey)
    {
        if (PlainWord().IsMatch(text) && text is not ("null" or "Null" or "NULL") && !YamlScalar.TryFlag(text, out _))
            return text;

        var quoted = new StringBuilder("\"");
        foreach (var letter in isKey ? text : ParameterText.Escape(text))
        {
            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_.-]*( [A-Za-z0-9_.-]+)*\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex PlainWord();
}
