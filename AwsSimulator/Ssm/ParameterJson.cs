using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>A parameter as SSM writes it.</summary>
internal static class ParameterJson
{
    public static JsonObject Of(SimulatedWorld world, string name, string value) => new()
    {
        ["ARN"] = world.Arns.Parameter(name),
        ["DataType"] = "text",
        ["LastModifiedDate"] = Json.Time(world.Table.CreatedAt),
        ["Name"] = name,
        ["Type"] = "String",
        ["Value"] = value,
        ["Version"] = 1,
    };

    /// <summary>The name in a name or ARN.</summary>
    public static string NameOf(string nameOrArn)
    {
        const string Mark = ":parameter";
        var cut = nameOrArn.IndexOf(Mark, StringComparison.Ordinal);
        return nameOrArn.StartsWith("arn:", StringComparison.Ordinal) && cut > 0 ? nameOrArn[(cut + Mark.Length)..] : nameOrArn;
    }
}
