using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>Reads RunTask's overrides.</summary>
internal static class TaskOverridesReader
{
    public static TaskOverrides? Read(AwsRequest request, TaskDefinition definition)
    {
        if (request.Object("overrides") is not { } overrides)
            return null;

        var containers = overrides.Objects("containerOverrides").Select(Container).ToList();
        foreach (var container in containers)
        {
            if (!definition.Containers.Any(one => one.Name == container.Name))
                throw AwsException.InvalidParameter($"Override for container named {container.Name} is not a container in the TaskDefinition.");
        }

        return new TaskOverrides(overrides.Body.ToJsonString(), containers);
    }

    private static ContainerOverride Container(AwsRequest container) => new(container.Text("name") ?? "")
    {
        Command = container.Body["command"] is null ? null : container.Texts("command"),
        Environment = [.. container.Objects("environment").Select(pair => KeyValuePair.Create(pair.Text("name") ?? "", pair.Text("value") ?? ""))],
        Cpu = container.Integer("cpu"),
        Memory = container.Integer("memory"),
        MemoryReservation = container.Integer("memoryReservation"),
    };
}
