using System.Text.Json;
using System.Text.Json.Serialization;

namespace LoadPlatform.Gateway.Api;

/// <summary>Reads values for parameters: text, and numbers and booleans as they are written.</summary>
internal sealed class ParameterValues : JsonConverter<IReadOnlyDictionary<string, string>>
{
    public override IReadOnlyDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException("Parameters must be an object of names and values.");

        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (var property in document.RootElement.EnumerateObject())
            values[property.Name] = Text(property);
        return values;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Requests are only read.");

    private static string Text(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => property.Value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => property.Value.GetRawText(),
        _ => throw new JsonException($"The parameter '{property.Name}' must be text, a number, true or false."),
    };
}
