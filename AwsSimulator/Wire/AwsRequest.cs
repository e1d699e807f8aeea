using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>
/// A request's members, read leniently where they are missing and strictly where they are of the wrong type. In a request of the Query
/// protocol every value is text, and numbers, flags and empty lists are read from it.
/// </summary>
internal sealed class AwsRequest
{
    private readonly bool _isText;

    public AwsRequest(JsonObject body, Usage? usage = null)
        : this(body, isText: false, usage ?? new Usage())
    {
    }

    private AwsRequest(JsonObject body, bool isText, Usage usage) => (Body, _isText, Usage) = (body, isText, usage);

    public JsonObject Body { get; }

    /// <summary>What carrying it out has used.</summary>
    public Usage Usage { get; }

    /// <summary>A request whose values are all text.</summary>
    public static AwsRequest OfText(JsonObject body, Usage? usage = null) => new(body, isText: true, usage ?? new Usage());

    public string? Text(string name) => Value(name) switch
    {
        null => null,
        var value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => throw WrongType(name),
    };

    public string Required(string name) =>
        Text(name) is { Length: > 0 } value ? value : throw AwsException.Validation($"1 validation error detected: Value null at '{name}' failed to satisfy constraint: Member must not be null");

    public bool Flag(string name, bool otherwise = false) => Value(name) switch
    {
        { } value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValueKind() == JsonValueKind.True,
        { } value when _isText && bool.TryParse(value.GetValue<string>(), out var flag) => flag,
        null => otherwise,
        _ => throw WrongType(name),
    };

    public int? Integer(string name) => Value(name) switch
    {
        null => null,
        var value when _isText && int.TryParse(value.GetValue<string>(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) => number,
        _ => throw WrongType(name),
    };

    public double? Number(string name) => Value(name) is { } value ? NumberIn(value, name) : null;

    /// <summary>A time: epoch seconds, or ISO 8601.</summary>
    public DateTimeOffset? Time(string name) => Value(name) switch
    {
        null => null,
        var value when value.GetValueKind() == JsonValueKind.Number => Epoch(value.GetValue<double>(), name),
        var value when value.GetValueKind() == JsonValueKind.String
            && DateTimeOffset.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time.ToUniversalTime(),
        _ => throw WrongType(name),
    };

    public IReadOnlyList<string> Texts(string name) =>
        [.. List(name).Select(node => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : throw WrongType(name))];

    public IReadOnlyList<double> Numbers(string name) => [.. List(name).Select(node => node is JsonValue value ? NumberIn(value, name) : throw WrongType(name))];

    public IReadOnlyList<AwsRequest> Objects(string name) => [.. List(name).Select(node => Part(node as JsonObject ?? throw WrongType(name)))];

    public AwsRequest? Object(string name) => Body[name] switch
    {
        null => null,
        JsonObject part => Part(part),
        _ => throw WrongType(name),
    };

    private AwsRequest Part(JsonObject body) => new(body, _isText, Usage);

    private JsonArray List(string name) => Body[name] switch
    {
        null => [],
        JsonArray list => list,
        JsonValue value when _isText && value.GetValue<string>().Length == 0 => [],
        _ => throw WrongType(name),
    };

    private JsonValue? Value(string name) => Body[name] switch
    {
        null => null,
        JsonValue value => value,
        _ => throw WrongType(name),
    };

    private double NumberIn(JsonValue value, string name) =>
        _isText && double.TryParse(value.GetValue<string>(), NumberStyles.Float, CultureInfo.InvariantCulture, out var text) && double.IsFinite(text) ? text
        : value.GetValueKind() == JsonValueKind.Number ? value.GetValue<double>()
        : throw WrongType(name);

    private static DateTimeOffset Epoch(double seconds, string name) =>
        seconds is >= 0 and < 253_402_300_800 ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : throw WrongType(name);

    private static AwsException WrongType(string name) => new("SerializationException", $"The member {name} has the wrong type.");
}
