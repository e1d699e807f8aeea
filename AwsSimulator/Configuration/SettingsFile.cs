using LoadPlatform.AwsSimulator.Configuration.Nodes;
using Microsoft.Extensions.Configuration.CommandLine;

namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>Finds and reads the file of parameters: <c>--config</c>, Simulator__Config, SIMULATOR_CONFIG, or simulator.yaml in the working folder.</summary>
internal static class SettingsFile
{
    /// <summary>The file that is read where it is there and no other is named.</summary>
    public const string DefaultName = "simulator.yaml";

    /// <summary>Reads it.</summary>
    /// <returns>Its keys; none where there is no file; null where it could not be read, which was reported.</returns>
    public static MapNode? Read(IConfiguration configuration, string folder, Mistakes mistakes)
    {
        var named = Named(configuration);
        var file = named ?? DefaultName;
        try
        {
            return Read(File.ReadAllText(Path.Combine(folder, file)), file, mistakes);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            if (named is null)
                return new MapNode(new Place(DefaultName), []);

            mistakes.Add(new Place(file), $"there is no such file (looked for in {folder}).");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            mistakes.Add(new Place(file), $"the file cannot be read: {exception.Message}");
        }

        return null;
    }

    /// <summary>Reads a file's text.</summary>
    public static MapNode? Read(string yaml, string file, Mistakes mistakes)
    {
        var root = new YamlNodes(file, mistakes).Read(yaml);
        if (root is ScalarNode { IsNull: true })
            return new MapNode(root.Place, []);

        if (root is not null and not MapNode)
            mistakes.Add(root.Place, $"the file must be a map of keys and values, not {root.Kind}.");
        return root as MapNode;
    }

    private static string? Named(IConfiguration configuration)
    {
        // --config only: an environment variable CONFIG may be anybody's.
        var argument = (configuration as IConfigurationRoot)?.Providers.OfType<CommandLineConfigurationProvider>()
            .Select(provider => provider.TryGet("config", out var value) ? value : null)
            .LastOrDefault(value => value is not null);
        return argument ?? NotEmpty(configuration[$"{SimulatorOptions.Section}:Config"]) ?? NotEmpty(configuration["SIMULATOR_CONFIG"]);
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
