namespace Aspire.Hosting.Orchestrator;

/// <summary>Finds a program as a shell would, without one.</summary>
internal static class ExecutablePath
{
    public static string? Resolve(string fileName)
    {
        if (fileName.Contains(Path.DirectorySeparatorChar))
            return File.Exists(fileName) ? Path.GetFullPath(fileName) : null;

        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(directory => Path.Combine(directory, fileName))
            .FirstOrDefault(File.Exists);
    }
}
