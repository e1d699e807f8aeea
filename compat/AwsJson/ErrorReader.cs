using System.Text.Json;
using Amazon.Runtime;

namespace Amazon.AwsJson;

/// <summary>
/// Reads error responses: <c>{"__type":"com.amazonaws.ecs#ClusterNotFoundException","message":"…"}</c>,
/// or the name in <c>x-amzn-ErrorType</c>, with <c>x-amzn-query-error: Code;Sender</c> where the service once spoke Query.
/// </summary>
internal static class ErrorReader
{
    internal static async Task<ServiceError> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        var shape = Bare(Header(response, "x-amzn-ErrorType") ?? Text(body, "__type") ?? Text(body, "code"));
        var query = Header(response, "x-amzn-query-error")?.Split(';');
        return new ServiceError(
            shape ?? "",
            query?[0] ?? shape ?? response.StatusCode.ToString(),
            Text(body, "message") ?? Text(body, "Message") ?? $"The service answered {(int)response.StatusCode} {response.ReasonPhrase}.",
            query is [_, var fault, ..] && Enum.TryParse<ErrorType>(fault, ignoreCase: true, out var type) ? type : ErrorType.Unknown,
            RequestId(response),
            response.StatusCode,
            body);
    }

    internal static string? RequestId(HttpResponseMessage response) =>
        Header(response, "x-amzn-RequestId") ?? Header(response, "x-amz-request-id");

    /// <summary>The name alone: without the namespace before '#' and the address after ':'.</summary>
    internal static string? Bare(string? type)
    {
        if (string.IsNullOrWhiteSpace(type))
            return null;

        var name = type.AsSpan(type.LastIndexOf('#') + 1);
        var colon = name.IndexOf(':');
        return (colon < 0 ? name : name[..colon]).Trim().ToString();
    }

    private static JsonElement Parse(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(bytes);
        }
        catch (JsonException)
        {
            // A proxy's page, or nothing: status and headers still say what is known.
            return default;
        }
    }

    private static string? Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
