using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>Attribute values as DynamoDB's JSON has them: {"S": …}.</summary>
internal static class AttributeJson
{
    private const int DeepestNesting = 32;
    private const string Empty = "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";
    private const string Invalid = "One or more parameter values were invalid:";

    private static readonly Dictionary<string, AttributeType> Types = Enum.GetValues<AttributeType>().ToDictionary(type => type.ToString(), StringComparer.Ordinal);

    /// <summary>Reads a value.</summary>
    /// <param name="node">The value's JSON.</param>
    /// <param name="describe">Makes the error's text of DynamoDB's words for what is wrong.</param>
    /// <exception cref="AwsException">It is none.</exception>
    public static AttributeValue Read(JsonNode? node, Func<string, string>? describe = null)
    {
        try
        {
            return Read(node, depth: 1);
        }
        catch (FormatException error)
        {
            throw DynamoErrors.Validation(describe is null ? error.Message : describe(error.Message));
        }
    }

    public static IReadOnlyDictionary<string, AttributeValue> ReadItem(AwsRequest item) =>
        item.Body.ToDictionary(pair => pair.Key, pair => Read(pair.Value), StringComparer.Ordinal);

    public static JsonObject Write(AttributeValue value) => new() { [value.Type.ToString()] = Content(value) };

    public static JsonObject Write(IEnumerable<KeyValuePair<string, AttributeValue>> item) =>
        new(item.Select(attribute => KeyValuePair.Create(attribute.Key, (JsonNode?)Write(attribute.Value))));

    /// <summary>A scalar's text.</summary>
    public static string Text(AttributeValue value) => Content(value).ToString();

    private static JsonNode Content(AttributeValue value) => value switch
    {
        StringValue text => text.Text,
        NumberValue number => number.Number.ToString(),
        BinaryValue bytes => Convert.ToBase64String(bytes.Bytes.Span),
        BooleanValue flag => flag.Flag,
        MapValue map => Write(map.Members),
        ListValue list => Json.Array(list.Elements.Select(Write)),
        SetValue set => Json.Array(set.Elements.Select(Content)),
        _ => true,
    };

    private static AttributeValue Read(JsonNode? node, int depth)
    {
        if (node is not JsonObject json)
            throw DynamoErrors.Serialization(node is JsonArray ? "Unrecognized collection type class com.amazonaws.dynamodb.v20120810.AttributeValue" : "Unexpected value type in payload");
        if (depth > DeepestNesting)
            throw new FormatException("Nesting Levels have exceeded supported limits");

        var values = json.Where(pair => pair.Value is not null && Types.ContainsKey(pair.Key)).Select(pair => Read(Types[pair.Key], pair.Value!, depth)).ToList();
        return values.Count switch
        {
            0 => throw new FormatException(Empty),
            1 => values[0],
            _ => throw new FormatException("Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes"),
        };
    }

    private static AttributeValue Read(AttributeType type, JsonNode node, int depth) => type switch
    {
        AttributeType.BOOL => new BooleanValue(Scalars.Flag(node)),
        AttributeType.NULL => Scalars.Flag(node) ? new NullValue() : throw new FormatException($"{Invalid} Null attribute value types must have the value of true"),
        AttributeType.M when node is JsonObject map => new MapValue(map.ToDictionary(pair => pair.Key, pair => Read(pair.Value, depth + 1), StringComparer.Ordinal)),
        AttributeType.L when node is JsonArray list => new ListValue([.. list.Select(element => Read(element, depth + 1))]),
        AttributeType.M or AttributeType.L => throw DynamoErrors.Serialization(node is JsonValue ? "Unexpected field type" : "Start of structure or map found where not expected"),
        AttributeType.SS or AttributeType.NS or AttributeType.BS => Scalars.Set(type, node),
        _ => Scalars.Read(type, node),
    };
}
