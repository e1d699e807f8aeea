using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>Building blocks of AWS's JSON answers.</summary>
internal static class Json
{
    public static JsonArray Array(IEnumerable<JsonNode?> nodes) => [.. nodes];

    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    /// <summary>A time: epoch seconds with milliseconds in JSON, ISO 8601 where the answer goes out as XML. Every time in an answer is made here.</summary>
    public static JsonNode Time(DateTimeOffset instant) => JsonValue.Create(new AwsTime(instant))!;

    /// <summary>Adds a member where there is a value; AWS leaves absent members out.</summary>
    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
            json[name] = value;
        return json;
    }

    public static JsonObject With(this JsonObject json, string name, DateTimeOffset? instant) => instant is { } time ? json.With(name, Time(time)) : json;
}
