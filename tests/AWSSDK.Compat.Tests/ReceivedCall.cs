using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AWSSDK.Compat.Tests;

/// <summary>One request as the service saw it.</summary>
internal sealed record ReceivedCall(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    internal string Text => Encoding.UTF8.GetString(Body);

    internal JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    internal static async Task<ReceivedCall> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new ReceivedCall(request.Method, request.Path, headers, body.ToArray());
    }
}
