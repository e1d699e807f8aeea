using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>An error's body in the JSON protocols, with the prefix and the spelling of "message" that its service uses.</summary>
internal static class JsonError
{
    private const string Version10 = "application/x-amz-json-1.0";

    /// <summary>Writes an error's body.</summary>
    /// <param name="service">The service; null where it is not known.</param>
    /// <param name="error">The error; a type that has a prefix already keeps it.</param>
    public static JsonObject Of(AwsService? service, AwsException error)
    {
        var type = error.Type[(error.Type.IndexOf('#', StringComparison.Ordinal) + 1)..];
        var json = new JsonObject
        {
            ["__type"] = type == error.Type ? Prefix(service, type) + type : error.Type,
            [type == "SerializationException" ? "Message" : service?.Traits.MessageMember(type) ?? "message"] = error.Message,
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
