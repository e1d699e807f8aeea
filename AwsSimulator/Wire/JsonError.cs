using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>An error's body in the JSON protocols, with the prefix and the spelling of "message" that its service uses.</summary>
internal static class JsonError
{
    private const string Version10 = "application/x-amz-json-1.0";

    public static JsonObject Of(AwsService? service, AwsException error)
    {
        var json = new JsonObject
        {
            ["__type"] = Prefix(service, error.Type) + error.Type,
            [error.Type == "SerializationException" ? "Message" : service?.Traits.MessageMember(error.Type) ?? "message"] = error.Message,
        };
        foreach (var (name, value) in error.Members)
            json[name] = value?.DeepClone();
        return json;
    }

    /// <summary>Errors of AWS's framework have its prefixes in JSON 1.0 and none in JSON 1.1.</summary>
    private static string Prefix(AwsService? service, string type) => service?.ContentType != Version10 ? service?.ErrorPrefix ?? "" : type switch
    {
        "ValidationException" => "com.amazon.coral.validate#",
        "ThrottlingException" => "com.amazon.coral.availability#",
        "AccessDeniedException" or "IncompleteSignatureException" or "InternalFailure" or "InvalidSignatureException" or "MissingAuthenticationTokenException"
            or "SerializationException" or "ServiceUnavailableException" or "UnknownOperationException" or "UnrecognizedClientException" => "com.amazon.coral.service#",
        _ => service.ErrorPrefix,
    };
}
