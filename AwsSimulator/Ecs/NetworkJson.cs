using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>The awsvpc configuration, read and written.</summary>
internal static class NetworkJson
{
    private const int MostSubnets = 16;
    private const int MostGroups = 5;

    /// <summary>The network configuration of a request; null where it has none.</summary>
    /// <exception cref="AwsException">It is incomplete.</exception>
    public static TaskNetwork? Read(AwsRequest request)
    {
        if (request.Object("networkConfiguration") is not { } configuration)
            return null;
        if (configuration.Object("awsvpcConfiguration") is not { } network)
            throw Missing();

        var (subnets, groups) = (network.Texts("subnets"), network.Texts("securityGroups"));
        if (subnets.Count is < 1 or > MostSubnets)
            throw AwsException.InvalidParameter(subnets.Count == 0 ? "subnets can not be empty." : $"subnets can have at most {MostSubnets} items.");
        if (groups.Count > MostGroups)
            throw AwsException.InvalidParameter($"securityGroups can have at most {MostGroups} items.");

        return new TaskNetwork(subnets, groups, network.OneOf("assignPublicIp", "ENABLED", "DISABLED") == "ENABLED");
    }

    public static AwsException Missing() => AwsException.InvalidParameter("Network Configuration must be provided when networkMode 'awsvpc' is specified.");

    public static JsonObject Of(TaskNetwork network) => new()
    {
        ["awsvpcConfiguration"] = new JsonObject
        {
            ["assignPublicIp"] = network.AssignPublicIp ? "ENABLED" : "DISABLED",
            ["securityGroups"] = Json.Texts(network.SecurityGroups),
            ["subnets"] = Json.Texts(network.Subnets),
        },
    };
}
