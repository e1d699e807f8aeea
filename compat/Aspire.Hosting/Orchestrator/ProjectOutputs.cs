using System.Reflection;

namespace Aspire.Hosting.Orchestrator;

/// <summary>Reads what the AppHost's build recorded in its assembly: where it lies, and what its project references were built to.</summary>
internal static class ProjectOutputs
{
    private const string OutputPrefix = "Aspire.ProjectOutput:";
    private const string AppHostDirectoryKey = "Aspire.AppHostDirectory";

    public static string Find(Assembly assembly, string projectPath) =>
        Metadata(assembly, OutputPrefix + projectPath) ?? throw new DistributedApplicationException($"The assembly '{assembly.GetName().Name}' does not say what '{projectPath}' was built to. Reference the project from the AppHost.");

    public static string? AppHostDirectory(Assembly? assembly) => assembly is null ? null : Metadata(assembly, AppHostDirectoryKey);

    private static string? Metadata(Assembly assembly, string key) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == key)?.Value;
}
