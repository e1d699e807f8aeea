namespace LoadPlatform.AwsSimulator.Tests.Configuration;

/// <summary>The files of the repository that these tests were built from.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    public static string Path(params IEnumerable<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Directory.Packages.props")))
            folder = folder.Parent ?? throw new InvalidOperationException("These tests must run below the repository's root.");
        return folder.FullName;
    }
}
