using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>JSON 1.0 and 1.1.</summary>
/// <param name="service">The service; null where the request named none that is known.</param>
internal sealed class JsonProtocol(AwsService? service) : IProtocol
{
    private const string DefaultContentType = "application/x-amz-json-1.1";
    private const string PlainContentType = "application/json";

    /// <summary>DynamoDB's documents have 32 levels, each of two braces.</summary>
    private const int DeepestNesting = 128;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = DeepestNesting };

    public bool Accepts(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType == service?.ContentType || (type.MediaType == PlainContentType && service?.Traits.AcceptsPlainJson == true));

    public AwsRequest Read(byte[] body, Usage usage)
    {
        try
        {
            return JsonNode.Parse(body, nodeOptions: null, Strict) is JsonObject json
                ? new AwsRequest(json, usage)
                : throw new AwsException("SerializationException", "The body is no JSON object.");
        }
        catch (JsonException error)
        {
            throw new AwsException("SerializationException", $"The body is no JSON: {error.Message}");
        }
    }

    public AwsAnswer Result(string operation, JsonObject result, string requestId) => Answer(StatusCodes.Status200OK, result);

    public AwsAnswer Error(AwsException error, string requestId) =>
        Answer(error.Status, JsonError.Of(service, error)) with { QueryError = service?.Traits.Query?.Header(error), IsThrottled = error.IsThrottling };

    public AwsAnswer TooLarge(string requestId) => new(StatusCodes.Status413PayloadTooLarge, null, []);

    private AwsAnswer Answer(int status, JsonObject body) => new(status, service?.ContentType ?? DefaultContentType, Encoding.UTF8.GetBytes(body.ToJsonString()));
}
