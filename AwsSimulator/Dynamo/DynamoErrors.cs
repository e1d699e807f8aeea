using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>DynamoDB's errors, with the types as it sends them.</summary>
internal static class DynamoErrors
{
    public static AwsException Validation(string message) => new("ValidationException", message);

    public static AwsException Invalid(string what) => Validation($"One or more parameter values were invalid: {what}");

    public static AwsException Serialization(string message) => new("SerializationException", message);

    public static AwsException NotFound() => new("ResourceNotFoundException", "Requested resource not found");

    /// <summary>The condition did not hold; <paramref name="item"/> is what is there, where the request asks for it.</summary>
    public static AwsException ConditionFailed(JsonObject? item) => new("ConditionalCheckFailedException", "The conditional request failed")
    {
        Members = item is null ? [] : new JsonObject { ["Item"] = item },
    };
}
