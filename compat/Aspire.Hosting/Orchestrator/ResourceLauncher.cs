using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Orchestrator;

/// <summary>Turns a resource into the process that runs it.</summary>
internal sealed class ResourceLauncher(IConfiguration configuration, DistributedApplicationExecutionContext executionContext)
{
    public async Task<LaunchSpec?> PrepareAsync(IResource resource, CancellationToken cancellationToken)
    {
        var environment = await ResourceConfiguration.GetEnvironmentAsync(resource, executionContext, cancellationToken).ConfigureAwait(false);
        var arguments = await ResourceConfiguration.GetArgumentsAsync(resource, cancellationToken).ConfigureAwait(false);
        return resource switch
        {
            ProjectResource project => Project(project, arguments, environment),
            ExecutableResource executable => new LaunchSpec(executable.Command, arguments, executable.WorkingDirectory, environment),
            ContainerResource container => Container(container, arguments, environment),
            _ => null,
        };
    }

    private static LaunchSpec Project(ProjectResource project, List<string> arguments, Dictionary<string, string> environment)
    {
        var output = project.Annotations.OfType<ProjectOutputAnnotation>().Single().AssemblyPath;
        if (!File.Exists(output))
            throw new DistributedApplicationException($"'{output}' does not exist: build the AppHost.");

        var urls = project.Annotations.OfType<EndpointAnnotation>()
            .Where(endpoint => endpoint.UriScheme is "http" or "https")
            .Select(endpoint => $"{endpoint.UriScheme}://{endpoint.TargetHost}:{endpoint.TargetPort}")
            .ToArray();
        if (urls.Length > 0)
            environment.TryAdd("ASPNETCORE_URLS", string.Join(';', urls));

        var projectPath = project.Annotations.OfType<IProjectMetadata>().Single().ProjectPath;
        var directory = Path.GetDirectoryName(projectPath) is { } parent && Directory.Exists(parent) ? parent : Path.GetDirectoryName(output)!;
        return new LaunchSpec(DotNetHost(), ["exec", output, .. arguments], directory, environment);
    }

    private static string DotNetHost()
    {
        if (Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet")
            return self;

        return Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
    }

    private LaunchSpec Container(ContainerResource container, List<string> arguments, Dictionary<string, string> environment)
    {
        var runtime = configuration["ASPIRE_CONTAINER_RUNTIME"] ?? "docker";
        var name = ResourceIds.Id(container);
        var directory = Directory.GetCurrentDirectory();
        return new LaunchSpec(runtime, DockerCommandLine.Run(container, name, environment.Keys, arguments), directory, environment)
        {
            Cleanup = new LaunchSpec(runtime, DockerCommandLine.Remove(name), directory, new Dictionary<string, string>(StringComparer.Ordinal)),
        };
    }
}
