using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace LoadPlatform.Gateway.Api;

/// <summary>Reads a body that may be JSON, or the file itself that the JSON would hold.</summary>
internal sealed class BodyReader(IOptions<JsonOptions> json)
{
    public const string Json = "application/json";

    /// <summary>The content types of a file.</summary>
    public static readonly string[] Files = ["application/yaml", "text/yaml", "text/plain"];

    /// <summary>Reads it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ofFile">Makes of a file's text what the JSON would have said.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="BadHttpRequestException">The JSON cannot be read.</exception>
    public async Task<T> ReadAsync<T>(HttpRequest request, Func<string, T> ofFile, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            using var reader = new StreamReader(request.Body);
            return ofFile(await reader.ReadToEndAsync(cancellationToken));
        }

        try
        {
            return await request.ReadFromJsonAsync<T>(json.Value.SerializerOptions, cancellationToken) ?? throw new BadHttpRequestException("The body is null.");
        }
        catch (JsonException error)
        {
            throw new BadHttpRequestException("The body is not the JSON that is expected.", error);
        }
    }
}
