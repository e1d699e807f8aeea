using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>An error that AWS would answer with.</summary>
internal sealed class AwsException(string type, string message, int status = StatusCodes.Status400BadRequest) : Exception(message)
{
    /// <summary>The error's type, such as ClusterNotFoundException.</summary>
    public string Type { get; } = type;

    public int Status { get; } = status;

    /// <summary>Whether it refuses a call as one too many.</summary>
    public bool IsThrottling => Type is "ThrottlingException" or "ProvisionedThroughputExceededException" or "RequestLimitExceeded";

    /// <summary>What the error's shape has besides its message, such as resourceIds.</summary>
    public JsonObject Members { get; init; } = [];

    public static AwsException InvalidParameter(string message) => new("InvalidParameterException", message);

    public static AwsException Validation(string message) => new("ValidationException", message);
}
