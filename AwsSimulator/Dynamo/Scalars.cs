using System.Text.Json;
using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>Reads the values that hold no others, and sets of them.</summary>
internal static class Scalars
{
    private const string Invalid = "One or more parameter values were invalid:";

    public static bool Flag(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => throw DynamoErrors.Serialization("NUMBER_VALUE cannot be converted to Boolean"),
        JsonValueKind.String => throw DynamoErrors.Serialization("Unexpected token received from parser"),
        _ => throw DynamoErrors.Serialization("Start of structure or map found where not expected"),
    };

    /// <summary>Reads an S, N or B.</summary>
    public static AttributeValue Read(AttributeType type, JsonNode node) => type switch
    {
        AttributeType.N => Number(Text(node)),
        AttributeType.B => Binary(node),
        _ => new StringValue(Text(node)),
    };

    public static SetValue Set(AttributeType type, JsonNode node)
    {
        if (node is not JsonArray list)
            throw DynamoErrors.Serialization(node is JsonValue ? "Unexpected field type" : "Start of structure or map found where not expected");

        var of = type switch { AttributeType.SS => AttributeType.S, AttributeType.NS => AttributeType.N, _ => AttributeType.B };
        var elements = list.Select(element => Read(of, element ?? throw DynamoErrors.Serialization("Unexpected value type in payload"))).ToList();
        if (elements.Count == 0)
            throw new FormatException($"{Invalid} {(type switch { AttributeType.SS => "An string set  may not be empty", AttributeType.NS => "An number set  may not be empty", _ => "Binary sets should not be empty" })}");

        var set = new SetValue(type, elements);
        if (set.Elements.Count == elements.Count)
            return set;

        var all = string.Join(", ", elements.Select(AttributeJson.Text));
        throw new FormatException(type switch
        {
            AttributeType.SS => $"{Invalid} Input collection [{all}] contains duplicates.",
            AttributeType.NS => "Input collection contains duplicates",
            _ => $"{Invalid} Input collection [{all}]of type BS contains duplicates.",
        });
    }

    private static NumberValue Number(string text)
    {
        try
        {
            return new NumberValue(NumberText.Parse(text));
        }
        catch (NumberRangeException error)
        {
            throw new FormatException(error.Message, error);
        }
    }

    private static BinaryValue Binary(JsonNode node)
    {
        if (node.GetValueKind() != JsonValueKind.String)
            throw DynamoErrors.Serialization("only base-64-encoded strings are convertible to bytes");

        var text = Text(node);
        if (text.Length % 4 != 0)
            throw DynamoErrors.Serialization($"Base64 encoded length is expected a multiple of 4 bytes but found: {text.Length}");

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? new BinaryValue(bytes.AsMemory(0, length))
            : throw DynamoErrors.Serialization("Invalid last non-pad Base64 character dectected");
    }

    private static string Text(JsonNode node)
    {
        if (node.GetValueKind() != JsonValueKind.String)
            throw DynamoErrors.Serialization(node.GetValueKind() switch
            {
                JsonValueKind.True => "TRUE_VALUE cannot be converted to String",
                JsonValueKind.False => "FALSE_VALUE cannot be converted to String",
                JsonValueKind.Number => "NUMBER_VALUE cannot be converted to String",
                JsonValueKind.Array => "Unrecognized collection type class java.lang.String",
                _ => "Start of structure or map found where not expected",
            });

        try
        {
            return node.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            throw DynamoErrors.Serialization("The string is no Unicode text.");
        }
    }
}
