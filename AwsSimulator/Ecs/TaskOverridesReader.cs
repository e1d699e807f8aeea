using System.Globalization;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>Reads RunTask's overrides.</summary>
internal static class TaskOverridesReader
{
    /// <summary>AWS's limit of the overrides' JSON, in characters.</summary>
    private const int Longest = 8192;

    /// <summary>The overrides; null where there are none.</summary>
    /// <exception cref="AwsException">They name an unknown container, or sizes that Fargate has not.</exception>
    public static TaskOverrides? Read(AwsRequest request, TaskDefinition definition)
    {
        if (request.Object("overrides") is not { } overrides)
            return null;

        var json = overrides.Body.ToJsonString();
        if (json.Length > Longest)
            throw AwsException.InvalidParameter($"Container Overrides length must be at most {Longest}.");

        var containers = overrides.Objects("containerOverrides").Select(Container).ToList();
        foreach (var container in containers.Where(container => !definition.Containers.Any(one => one.Name == container.Name)))
            throw AwsException.InvalidParameter($"Override for container named {container.Name} is not a container in the TaskDefinition.");

        var (cpu, memory) = (Size(overrides, "cpu"), Size(overrides, "memory"));
        if ((cpu ?? memory) is not null && !FargateSizes.Has(cpu ?? definition.Cpu, memory ?? definition.Memory))
            throw AwsException.InvalidParameter(FargateSizes.Refusal(cpu ?? definition.Cpu, memory ?? definition.Memory));
        return new TaskOverrides(json, containers) { Cpu = cpu, Memory = memory, TaskRole = overrides.Text("taskRoleArn") };
    }

    private static int? Size(AwsRequest overrides, string name) => overrides.Text(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) => size,
        var text => throw AwsException.InvalidParameter($"Invalid '{name}' setting for task: {text}."),
    };

    private static ContainerOverride Container(AwsRequest container) => new(container.Text("name") ?? "")
    {
        Command = container.Body["command"] is null ? null : container.Texts("command"),
        Environment = [.. container.Objects("environment").Select(pair => KeyValuePair.Create(pair.Text("name") ?? "", pair.Text("value") ?? ""))],
        Cpu = container.Integer("cpu"),
        Memory = container.Integer("memory"),
        MemoryReservation = container.Integer("memoryReservation"),
    };
}
