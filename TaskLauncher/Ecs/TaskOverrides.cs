using System.Globalization;
using Amazon.ECS.Model;
using LoadPlatform.Scenarios.Model;
using KeyValuePair = Amazon.ECS.Model.KeyValuePair;

namespace LoadPlatform.TaskLauncher.Ecs;

/// <summary>What a step changes of its task definition, as RunTask takes it: always in the same order, since ECS refuses a client token that comes again with another request.</summary>
internal static class TaskOverrides
{
    /// <summary>The overrides; null where the step changes nothing.</summary>
    public static TaskOverride? Of(LaunchTaskStep step)
    {
        var containers = step.Environment.Keys.Union(step.Containers.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => Of(step, name)).ToList();
        return containers.Count == 0 && step.Cpu is null && step.Memory is null
            ? null
            : new TaskOverride { Cpu = Text(step.Cpu), Memory = Text(step.Memory), ContainerOverrides = containers.Count == 0 ? null : containers };
    }

    private static ContainerOverride Of(LaunchTaskStep step, string name)
    {
        var changes = step.Containers.GetValueOrDefault(name);
        var variables = step.Environment.GetValueOrDefault(name)?.OrderBy(variable => variable.Key, StringComparer.Ordinal)
            .Select(variable => new KeyValuePair { Name = variable.Key, Value = variable.Value }).ToList();
        return new ContainerOverride
        {
            Name = name,
            Environment = variables is { Count: > 0 } ? variables : null,
            Command = changes?.Command is { } command ? [.. command] : null,
            Cpu = changes?.Cpu,
            Memory = changes?.Memory,
        };
    }

    // Of the whole task ECS takes both as text; of a container as numbers.
    private static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
