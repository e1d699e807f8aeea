using System.Reflection;

namespace LoadPlatform.Scenarios.Catalog;

/// <summary>The scenarios that come with the platform.</summary>
public static class ScenarioCatalog
{
    private const string Prefix = "catalog/";

    private static readonly Assembly Home = typeof(ScenarioCatalog).Assembly;

    /// <summary>Their names, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Home.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads the text of a scenario's file.</summary>
    /// <returns>Null where the catalog has no such scenario.</returns>
    public static string? Find(string name)
    {
        if (!Names.Contains(name))
            return null;

        using var stream = Home.GetManifestResourceStream(Prefix + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
