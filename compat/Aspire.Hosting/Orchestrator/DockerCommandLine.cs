using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestrator;

/// <summary>
/// The command lines that run and remove a container. Values of environment variables pass through the client's own
/// environment (<c>--env NAME</c>), so that no secret is seen in a list of processes.
/// </summary>
internal static class DockerCommandLine
{
    public static IReadOnlyList<string> Run(ContainerResource container, string containerName, IEnumerable<string> environmentNames, IReadOnlyList<string> arguments)
    {
        List<string> line = ["run", "--rm", "--name", containerName];
        foreach (var endpoint in container.Annotations.OfType<EndpointAnnotation>())
            line.AddRange("--publish", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{endpoint.AllocatedEndpoint?.Port}:{endpoint.TargetPort}"));

        foreach (var name in environmentNames)
            line.AddRange("--env", name);

        foreach (var mount in container.Annotations.OfType<ContainerMountAnnotation>())
            line.AddRange("--mount", Mount(mount));

        if (container.Entrypoint is { } entrypoint)
            line.AddRange("--entrypoint", entrypoint);

        line.Add(Image(container.Annotations.OfType<ContainerImageAnnotation>().Last()));
        line.AddRange(arguments);
        return line;
    }

    public static IReadOnlyList<string> Remove(string containerName) => ["rm", "--force", containerName];

    private static string Image(ContainerImageAnnotation image) =>
        (image.Registry is { } registry ? $"{registry}/" : string.Empty) + image.Image + (image.Tag is { } tag ? $":{tag}" : string.Empty);

    private static string Mount(ContainerMountAnnotation mount)
    {
        var type = mount.Type == ContainerMountType.Volume ? "volume" : "bind";
        return $"type={type}{(mount.Source is { } source ? $",source={source}" : string.Empty)},target={mount.Target}{(mount.IsReadOnly ? ",readonly" : string.Empty)}";
    }

    private static void AddRange(this List<string> line, params string[] values) => line.AddRange((IEnumerable<string>)values);
}
