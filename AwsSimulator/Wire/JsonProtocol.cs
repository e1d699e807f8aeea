using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>JSON 1.0 and 1.1.</summary>
/// <param name="service">The service; null where the request named none that is known.</param>
internal sealed class JsonProtocol(AwsService? service) : IProtocol
{
    private const string DefaultContentType = "application/x-amz-json-1.1";
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public AwsRequest Read(byte[] body)
    {
        try
        {
            return new AwsRequest(JsonNode.Parse(body, nodeOptions: null, Strict) as JsonObject ?? throw new AwsException("SerializationException", "The body is no JSON object."));
        }
        catch (JsonException error)
        {
            throw new AwsException("SerializationException", $"The body is no JSON: {error.Message}");
        }
    }

    public AwsAnswer Result(string operation, JsonObject result, string requestId) => Answer(StatusCodes.Status200OK, result);

    public AwsAnswer Error(AwsException error, string requestId)
    {
        var type = (service?.ErrorPrefix ?? "") + error.Type;
        var body = new JsonObject { ["__type"] = type, ["message"] = error.Message };
        foreach (var (name, value) in error.Members)
            body[name] = value?.DeepClone();
        return Answer(error.Status, body) with { ErrorType = type };
    }

    private AwsAnswer Answer(int status, JsonObject body) => new(status, service?.ContentType ?? DefaultContentType, Encoding.UTF8.GetBytes(body.ToJsonString()));
}
