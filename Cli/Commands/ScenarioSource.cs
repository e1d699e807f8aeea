namespace LoadPlatform.Cli.Commands;

/// <summary>What to play: a scenario of the catalog, or a file.</summary>
/// <param name="Name">The catalog's name; null for a file.</param>
/// <param name="File">The file's path as given; null for the catalog.</param>
/// <param name="Yaml">The file's text; null for the catalog.</param>
internal sealed record ScenarioSource(string? Name, string? File, string? Yaml)
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Reads what was given: a value that ends in .yaml or .yml, or holds a path separator, is a file.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static ScenarioSource Read(string given)
    {
        if (!IsFile(given))
            return new ScenarioSource(given, null, null);

        try
        {
            if (new FileInfo(given) is { Exists: true, Length: > MaxBytes })
                throw new UsageException($"the scenario file '{given}' is larger than 1 MiB");
            return new ScenarioSource(null, given, System.IO.File.ReadAllText(given));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"the scenario file '{given}' cannot be read: {exception.Message}");
        }
    }

    private static bool IsFile(string given) =>
        given.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || given.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || given.Contains('/')
        || given.Contains(Path.DirectorySeparatorChar);
}
