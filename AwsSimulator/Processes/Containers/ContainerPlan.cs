using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Processes.Containers;

/// <summary>Works out what a container's process is: the image's entry point, command and variables under the task's own, as a container runtime does it.</summary>
internal static class ContainerPlan
{
    private static readonly string[] SearchPath = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

    /// <summary>Works out a container's command.</summary>
    /// <param name="image">The image on this machine.</param>
    /// <param name="container">The container, the task's overrides put over it.</param>
    /// <param name="values">What the image's placeholders stand for.</param>
    /// <param name="injected">The variables that ECS adds.</param>
    /// <param name="folder">A folder of the container's own.</param>
    public static ContainerCommand Of(
        ImageOptions image, ContainerDefinition container, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> injected, string folder)
    {
        string[] own = [image.Executable, .. image.Arguments];
        // An entry point of the task's own leaves the image's command without meaning.
        var command = container.Command.Count > 0 || container.EntryPoint.Count > 0 ? container.Command : [.. image.Command.Select(text => Fill(text, values))];
        IReadOnlyList<string> line = [.. container.EntryPoint.Count > 0 ? container.EntryPoint : own.Select(text => Fill(text, values)), .. command];

        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = string.Join(':', SearchPath),
            ["HOME"] = folder,
            ["LANG"] = "C.UTF-8",
        };
        foreach (var (name, value) in image.Environment)
            environment[name] = Fill(value, values);
        foreach (var (name, value) in container.Environment.Concat(injected))
            environment[name] = value;
        var working = image.WorkingDirectory is { } chosen ? Fill(chosen, values) : folder;
        return new ContainerCommand(FindExecutable(line[0], working), [.. line.Skip(1)], working, environment);
    }

    private static string FindExecutable(string name, string working) => name.Contains('/', StringComparison.Ordinal)
        ? Path.Combine(working, name)
        : SearchPath.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) ?? name;

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        values.Aggregate(text, (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
}
