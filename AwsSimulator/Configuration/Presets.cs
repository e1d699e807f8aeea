using System.Reflection;

namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>The sets of parameters that come with the simulator: YAML files like anybody's own, embedded in the assembly.</summary>
internal static class Presets
{
    private const string Prefix = "presets/";
    private static readonly Assembly Home = typeof(Presets).Assembly;

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Home.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>A preset's YAML; null where there is no such preset.</summary>
    public static string? Find(string name)
    {
        using var stream = Names.Contains(name, StringComparer.Ordinal) ? Home.GetManifestResourceStream(Prefix + name) : null;
        if (stream is null)
            return null;

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
