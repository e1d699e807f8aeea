using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestrator;

namespace Aspire.Hosting;

public static class ProjectResourceBuilderExtensions
{
    /// <summary>Adds a project. Launch profiles are not read by the stand-in: pass null, and say the endpoints.</summary>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, [ResourceName] string name, string? launchProfileName)
        where TProject : IProjectMetadata, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (launchProfileName is not null)
            throw new NotSupportedException("Launch profiles are not read here: pass null, and add the endpoints and the environment.");

        var project = new TProject();
        return builder.AddResource(new ProjectResource(name))
            .WithAnnotation(project)
            .WithAnnotation(new ProjectOutputAnnotation(ProjectOutputs.Find(typeof(TProject).Assembly, project.ProjectPath)))
            .WithOtlpExporter()
            .WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "in_memory");
    }
}
