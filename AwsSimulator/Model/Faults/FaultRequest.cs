using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>One fault as it was asked for: reads members strictly and gathers every mistake instead of stopping at the first.</summary>
internal sealed class FaultRequest(JsonObject body, string place)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<string> _errors = [];

    /// <summary>All that is wrong with it so far, unknown members included; to be read last.</summary>
    public IReadOnlyList<string> Errors =>
        [.. _errors, .. body.Select(pair => pair.Key).Where(key => !_asked.Contains(key)).Select(key => $"{place}.{key}: unknown; known here: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}")];

    public string? Text(string name) => Node(name) switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } text => text,
        _ => Wrong<string>(name, "must be a text"),
    };

    /// <summary>One of some words.</summary>
    public string? OneOf(string name, params IReadOnlyCollection<string> words) =>
        Text(name) is not { } text ? null : words.Contains(text, StringComparer.Ordinal) ? text : Wrong<string>(name, $"'{text}' is none of {string.Join(", ", words)}");

    public double? Number(string name, double least, double most) => Node(name) switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<double>(out var number) && number >= least && number <= most => number,
        _ => Wrong<double>(name, string.Create(CultureInfo.InvariantCulture, $"must be a number from {least} to {most}")),
    };

    public int? Integer(string name, int least, int most) => Node(name) switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) && number >= least && number <= most => number,
        _ => Wrong<int>(name, string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}")),
    };

    public bool? Flag(string name) => Node(name) switch
    {
        null => null,
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        _ => Wrong<bool>(name, "must be true or false"),
    };

    /// <summary>A span of simulated time, given in seconds.</summary>
    public TimeSpan? Seconds(string name, double least = 0, double most = 86_400) => Number(name, least, most) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Notes that a member is missing. The value returned is of no use: a request with mistakes gives no fault.</summary>
    public T Missing<T>(string name)
    {
        _errors.Add($"{place}.{name}: missing");
        return default!;
    }

    /// <summary>Notes a mistake about a member.</summary>
    public void Reject(string name, string message) => _errors.Add($"{place}.{name}: {message}");

    private JsonNode? Node(string name)
    {
        _asked.Add(name);
        return body[name];
    }

    private T? Wrong<T>(string name, string message)
    {
        Reject(name, message);
        return default;
    }
}
