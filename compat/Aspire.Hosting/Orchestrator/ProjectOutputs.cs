using System.Reflection;

namespace Aspire.Hosting.Orchestrator;

/// <summary>Reads what the AppHost's build recorded in its assembly: where it lies, and what its project references were built to.</summary>
internal static class ProjectOutputs
{
    private const string OutputPrefix = "Aspire.ProjectOutput:";
    private const string AppHostDirectoryKey = "Aspire.AppHostDirectory";

    public static string Find(Assembly assembly, string projectPath) =>
        Metadata(assembly, OutputPrefix + projectPath) ?? throw new DistributedApplicationException($"The assembly '{assembly.GetName().Name}' does not say what '{projectPath}' was built to. Reference the project from the AppHost.");

    /// <summary>The AppHost's project folder; null where it was built elsewhere.</summary>
    public static string? AppHostDirectory(Assembly? assembly) =>
        assembly is not null && Metadata(assembly, AppHostDirectoryKey) is { } directory && Directory.Exists(directory) ? directory : null;

    private static string? Metadata(Assembly assembly, string key) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == key)?.Value;
}
