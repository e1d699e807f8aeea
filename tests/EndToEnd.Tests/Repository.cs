using System.Reflection;

namespace LoadPlatform.EndToEnd.Tests;

/// <summary>Where the built programs are.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepoRoot");

    public static string Program(string project) =>
        Path.Combine(Root, "artifacts", "bin", project, Metadata("Configuration"), $"LoadPlatform.{project}.dll");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
