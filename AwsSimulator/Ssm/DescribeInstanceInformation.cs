using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>DescribeInstanceInformation: the one host, online.</summary>
internal sealed class DescribeInstanceInformation : IAwsOperation
{
    public string Name => nameof(DescribeInstanceInformation);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var id = world.Commands.InstanceId;
        var wanted = request.Objects("Filters").Where(filter => filter.Text("Key") == "InstanceIds").SelectMany(filter => filter.Texts("Values"))
            .Concat(request.Objects("InstanceInformationFilterList").Where(filter => filter.Text("key") == "InstanceIds").SelectMany(filter => filter.Texts("valueSet")))
            .ToList();
        if (wanted.Count > 0 && !wanted.Contains(id, StringComparer.Ordinal))
            return new JsonObject { ["InstanceInformationList"] = new JsonArray() };

        var host = new JsonObject
        {
            ["AgentVersion"] = "3.3.1611.0",
            ["ComputerName"] = "sipp.simulated.internal",
            ["InstanceId"] = id,
            ["IPAddress"] = world.Options.Sipp.PrivateIp,
            ["IsLatestVersion"] = true,
            ["LastPingDateTime"] = Json.Time(world.Now - TimeSpan.FromSeconds(10)),
            ["PingStatus"] = "Online",
            ["PlatformName"] = "Debian GNU/Linux",
            ["PlatformType"] = "Linux",
            ["PlatformVersion"] = "12",
            ["ResourceType"] = "EC2Instance",
        };
        return new JsonObject { ["InstanceInformationList"] = new JsonArray(host) };
    }
}
