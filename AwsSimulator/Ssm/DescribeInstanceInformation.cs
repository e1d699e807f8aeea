using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>DescribeInstanceInformation: the one host.</summary>
internal sealed class DescribeInstanceInformation : IAwsOperation
{
    public string Name => nameof(DescribeInstanceInformation);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        new Constraints(request).Range("MaxResults", 5, 50).Check();
        var filters = request.Objects("Filters").Select(filter => (Key: filter.Text("Key"), Values: filter.Texts("Values"))).ToList();
        var old = request.Objects("InstanceInformationFilterList").Select(filter => (Key: filter.Text("key"), Values: filter.Texts("valueSet"))).ToList();
        if (filters.Count > 0 && old.Count > 0)
            throw AwsException.Validation("Filters and InstanceInformationFilterList can't be used together.");

        var host = Host(world);
        var all = filters.Concat(old).ToList().TrueForAll(filter => Matches(host, filter.Key, filter.Values)) ? new[] { host } : [];
        var (page, next) = Paging.Cut(all, request.Text("NextToken"), request.Integer("MaxResults") ?? 50, "InvalidNextToken");
        return new JsonObject { ["InstanceInformationList"] = Json.Array(page) }.With("NextToken", next);
    }

    private static JsonObject Host(SimulatedWorld world) => new()
    {
        ["AgentVersion"] = "3.3.1611.0",
        ["AssociationStatus"] = "Success",
        ["ComputerName"] = "sipp.simulated.internal",
        ["InstanceId"] = world.Commands.InstanceId,
        ["IPAddress"] = world.Options.Sipp.PrivateIp,
        ["IsLatestVersion"] = true,
        ["LastPingDateTime"] = Json.Time(world.Commands.Link.LastPingAt),
        ["PingStatus"] = world.Commands.Link.IsUp ? "Online" : "ConnectionLost",
        ["PlatformName"] = "Debian GNU/Linux",
        ["PlatformType"] = "Linux",
        ["PlatformVersion"] = "12",
        ["ResourceType"] = "EC2Instance",
        ["SourceId"] = world.Commands.InstanceId,
        ["SourceType"] = "AWS::EC2::Instance",
    };

    private static bool Matches(JsonObject host, string? key, IReadOnlyList<string> values) => key switch
    {
        "InstanceIds" => Has(host, "InstanceId", values),
        "PlatformTypes" or "PlatformType" => Has(host, "PlatformType", values),
        "PingStatus" or "AgentVersion" or "ResourceType" or "AssociationStatus" => Has(host, key, values),
        "ActivationIds" or "IamRole" or "SourceIds" or "SourceTypes" or "tag-key" => false,
        _ when key?.StartsWith("tag:", StringComparison.Ordinal) == true => false,
        _ => throw SsmErrors.WrongFilter(key ?? "null"),
    };

    private static bool Has(JsonObject host, string member, IReadOnlyList<string> values) => values.Contains(host[member]!.ToString(), StringComparer.Ordinal);
}
