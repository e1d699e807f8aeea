using System.Text.Json;
using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>A request's members, read leniently where they are missing and strictly where they are of the wrong type.</summary>
internal sealed class AwsRequest(JsonObject body)
{
    public JsonObject Body { get; } = body;

    /// <summary>What carrying it out has used.</summary>
    public Usage Usage { get; } = new();

    public string? Text(string name) => Read<string>(name, JsonValueKind.String);

    public string Required(string name) =>
        Text(name) is { Length: > 0 } value ? value : throw AwsException.Validation($"1 validation error detected: Value null at '{name}' failed to satisfy constraint: Member must not be null");

    public bool Flag(string name, bool otherwise = false) => Body[name] is JsonValue value && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False
        ? Body[name]!.GetValueKind() == JsonValueKind.True
        : otherwise;

    public int? Integer(string name)
    {
        if (Body[name] is null)
            return null;

        return Body[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) ? number : throw WrongType(name);
    }

    public double? Number(string name)
    {
        if (Body[name] is null)
            return null;

        return Body[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<double>(out var number) ? number : throw WrongType(name);
    }

    public IReadOnlyList<double> Numbers(string name) =>
        [.. List(name).Select(node => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value.GetValue<double>() : throw WrongType(name))];

    /// <summary>A time: epoch seconds, or ISO 8601.</summary>
    public DateTimeOffset? Time(string name) => Body[name] is not JsonValue value ? null : value.GetValueKind() switch
    {
        JsonValueKind.Number => Epoch(value.GetValue<double>(), name),
        JsonValueKind.String when DateTimeOffset.TryParse(value.GetValue<string>(), out var time) => time.ToUniversalTime(),
        _ => throw WrongType(name),
    };

    public IReadOnlyList<string> Texts(string name) =>
        [.. List(name).Select(node => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : throw WrongType(name))];

    public IReadOnlyList<AwsRequest> Objects(string name) => [.. List(name).Select(node => new AwsRequest(node as JsonObject ?? throw WrongType(name)))];

    public AwsRequest? Object(string name) => Body[name] is null ? null : new AwsRequest(Body[name] as JsonObject ?? throw WrongType(name));

    private JsonArray List(string name) => Body[name] is null ? [] : Body[name] as JsonArray ?? throw WrongType(name);

    private T? Read<T>(string name, JsonValueKind kind)
        where T : class =>
        Body[name] is null ? null : Body[name] is JsonValue value && value.GetValueKind() == kind ? value.GetValue<T>() : throw WrongType(name);

    private static DateTimeOffset Epoch(double seconds, string name) =>
        seconds is >= 0 and < 253_402_300_800 ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : throw WrongType(name);

    private static AwsException WrongType(string name) => new("SerializationException", $"The member {name} has the wrong type.");
}
