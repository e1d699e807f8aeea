namespace LoadPlatform.Cli.Commands;

/// <summary>What to play: a scenario of the catalog, or a file.</summary>
/// <param name="Name">The catalog's name; null for a file.</param>
/// <param name="File">The file's path as given; null for the catalog.</param>
/// <param name="Yaml">The file's text; null for the catalog.</param>
internal sealed record ScenarioSource(string? Name, string? File, string? Yaml)
{
    /// <summary>Reads what was given: a value that ends in .yaml or .yml, or holds a path separator, is a file.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static ScenarioSource Read(string given) =>
        IsFile(given) ? new ScenarioSource(null, given, SentFile.Read(given, "scenario file")) : new ScenarioSource(given, null, null);

    private static bool IsFile(string given) =>
        given.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || given.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || given.Contains('/')
        || given.Contains(Path.DirectorySeparatorChar);
}
