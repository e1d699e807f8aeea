using System.Net;
using System.Text.Json;
using Amazon.Runtime;

namespace Amazon.AwsJson;

/// <summary>An error response, read.</summary>
/// <param name="ShapeName">The error's name in the service's model.</param>
/// <param name="Code">The code that callers see: the older query code where the service still sends it.</param>
/// <param name="Message">What the service says of it.</param>
/// <param name="Type">Whose fault it is, where the service says so.</param>
/// <param name="RequestId">The service's id of the request.</param>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Body">The whole body; undefined where it is no JSON object.</param>
internal sealed record ServiceError(
    string ShapeName,
    string Code,
    string Message,
    ErrorType Type,
    string? RequestId,
    HttpStatusCode StatusCode,
    JsonElement Body)
{
    /// <summary>A modelled error's member that is text.</summary>
    internal string? Text(string member) =>
        Member(member) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A modelled error's member that is a list of texts; null where it is absent.</summary>
    internal List<string>? Strings(string member) =>
        Member(member) is { ValueKind: JsonValueKind.Array } value
            ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : null;

    private JsonElement? Member(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) ? value : null;
}
