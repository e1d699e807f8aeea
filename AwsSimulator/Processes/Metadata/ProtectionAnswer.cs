using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Processes.Metadata;

/// <summary>What the agent answers.</summary>
internal sealed record ProtectionAnswer(int Status, JsonObject Body)
{
    public static ProtectionAnswer NoTask => Error(StatusCodes.Status404NotFound, arn: null, "ResourceNotFoundException", "Failed to find a task for the request");

    public static ProtectionAnswer Error(int status, string? arn, string code, string message)
    {
        var error = new JsonObject();
        if (arn is not null)
            error["Arn"] = arn;
        error["Code"] = code;
        error["Message"] = message;
        return new ProtectionAnswer(status, new JsonObject { ["error"] = error });
    }

    public IResult ToResult() => Results.Text(Body.ToJsonString(), "application/json", statusCode: Status);
}
