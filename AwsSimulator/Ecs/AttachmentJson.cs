using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>A task's network interface as ECS writes it; its address is known once it is attached.</summary>
internal static class AttachmentJson
{
    public static JsonObject Of(EcsTask task)
    {
        var details = new JsonArray { Detail("subnetId", task.Subnet) };
        if (task.ConnectivityAt is not null)
        {
            var id = $"{task.AttachmentId:N}";
            details.Add(Detail("networkInterfaceId", $"eni-{id[..17]}"));
            details.Add(Detail("macAddress", $"0a:{id[..2]}:{id[2..4]}:{id[4..6]}:{id[6..8]}:{id[8..10]}"));
            details.Add(Detail("privateDnsName", $"ip-{task.PrivateIp.Replace('.', '-')}.ec2.internal"));
            details.Add(Detail("privateIPv4Address", task.PrivateIp));
        }

        return new JsonObject
        {
            ["details"] = details,
            ["id"] = $"{task.AttachmentId}",
            ["status"] = Status(task),
            ["type"] = "ElasticNetworkInterface",
        };
    }

    private static string Status(EcsTask task) =>
        task.StoppedAt is not null ? "DELETED" : task.ConnectivityAt is null ? "PRECREATED" : task.LastStatus == TaskStatuses.Deprovisioning ? "DETACHING" : "ATTACHED";

    private static JsonObject Detail(string name, string value) => new() { ["name"] = name, ["value"] = value };
}
