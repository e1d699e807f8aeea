using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>The failures that ECS lists beside what it found.</summary>
internal static class Failures
{
    public static JsonObject Missing(string arn) => new() { ["arn"] = arn, ["reason"] = "MISSING" };
}
