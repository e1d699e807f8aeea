using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>Checks a container of a task definition that is to be registered, and fills in what AWS fills in.</summary>
internal static class RegisteredContainer
{
    private const int LongestStopTimeout = 120;

    /// <summary>Checks one container.</summary>
    /// <exception cref="AwsException">AWS would refuse it.</exception>
    public static void Check(AwsRequest container, bool isVpc, bool onFargate)
    {
        foreach (var name in (string[])["name", "image"])
        {
            if (container.Text(name) is not { Length: > 0 })
                throw Refused($"Container.{name} should not be null or empty.");
        }

        foreach (var port in container.Objects("portMappings"))
            CheckPort(port, isVpc);
        if (container.Integer("stopTimeout") is { } timeout && (timeout < 0 || (onFargate && timeout > LongestStopTimeout)))
            throw Refused($"Invalid 'stopTimeout' setting for container '{container.Text("name")}': Fargate allows at most {LongestStopTimeout} seconds.");
        if (!onFargate && (container.Integer("memory") ?? container.Integer("memoryReservation")) is null)
            throw Refused($"Invalid setting for container '{container.Text("name")}'. At least one of 'memory' or 'memoryReservation' must be specified.");
        if (container.Object("healthCheck") is { } check && check.Texts("command").Count == 0)
            throw Refused("HealthCheck.command should not be null or empty.");

        _ = (container.Texts("command"), container.Texts("entryPoint"), container.Objects("environment").Select(pair => (pair.Text("name"), pair.Text("value"))).ToList());
    }

    public static void Complete(JsonObject container, bool isVpc)
    {
        container["cpu"] ??= 0;
        container["essential"] ??= true;
        foreach (var list in (string[])["environment", "mountPoints", "portMappings", "systemControls", "volumesFrom"])
            container[list] ??= new JsonArray();
        foreach (var port in container["portMappings"]!.AsArray())
        {
            port!["protocol"] ??= "tcp";
            if (isVpc)
                port["hostPort"] ??= (int)port["containerPort"]!;
        }

        if (container["healthCheck"] is not JsonObject check)
            return;

        check["interval"] ??= 30;
        check["timeout"] ??= 5;
        check["retries"] ??= 3;
    }

    private static void CheckPort(AwsRequest port, bool isVpc)
    {
        if (port.Integer("containerPort") is not { } number || number is < 0 or > 65_535)
            throw Refused("Invalid container port setting.");
        if (isVpc && port.Integer("hostPort") is { } host && host != 0 && host != number)
            throw Refused("When networkMode=awsvpc, the host ports and container ports in port mappings must match.");
    }

    private static AwsException Refused(string message) => new("ClientException", message);
}
