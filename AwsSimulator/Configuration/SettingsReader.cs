using LoadPlatform.AwsSimulator.Configuration.Nodes;
using LoadPlatform.AwsSimulator.Processes;

namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>Reads the configuration: a preset, the file's keys over it, the settings of section Simulator over both. All mistakes at once.</summary>
internal static class SettingsReader
{
    private const string PresetKey = "preset";

    /// <summary>Settings of the section that are no options: where the file is, and the port, which AppHost chooses.</summary>
    private static readonly string[] OfOthers = ["config", "port"];

    /// <summary>Reads everything. Whatever the configuration is, this does not throw.</summary>
    /// <param name="configuration">The application's settings, which may name a file.</param>
    /// <param name="folder">The folder that a file's relative path begins at.</param>
    public static SettingsReading Read(IConfiguration configuration, string folder)
    {
        var mistakes = new Mistakes();
        ClockCheck.Check(configuration, mistakes);
        var file = SettingsFile.Read(configuration, folder, mistakes);
        var options = Read(file ?? new MapNode(new Place(SettingsFile.DefaultName), []), Settings(configuration), mistakes);
        if (mistakes.Count == 0)
            ProcessCheck.Check(options, configuration, mistakes);
        return new SettingsReading(options, mistakes.ToLines());
    }

    private static SimulatorOptions Read(MapNode file, MapNode settings, Mistakes mistakes)
    {
        var options = new SimulatorOptions();
        var reader = new OptionsReader(mistakes);
        if (ReadPreset(file, settings, mistakes) is { } preset)
            reader.Read(options, preset, "a preset");
        reader.Read(options, file, "the file");
        reader.Read(options, settings, "section Simulator");
        new OptionsCheck(reader, mistakes).Check(options, file.Place);
        return options;
    }

    private static MapNode? ReadPreset(MapNode file, MapNode settings, Mistakes mistakes)
    {
        var chosen = (settings.Entries.FirstOrDefault(entry => Suggestion.Plain(entry.Key) == PresetKey) ?? file.Find(PresetKey))?.Value;
        // Whatever is no text is reported with the other options.
        var name = chosen is null ? SimulatorOptions.DefaultPreset : (chosen as ScalarNode)?.Text;
        if (name is null or "")
            return null;

        if (Presets.Find(name) is { } yaml)
            return SettingsFile.Read(yaml, $"preset {name}", mistakes);

        mistakes.Add(chosen!.Place, $"there is no preset '{name}'; {Suggestion.For(name, Presets.Names)}");
        return null;
    }

    private static MapNode Settings(IConfiguration configuration) =>
        SettingNodes.Of(configuration.GetSection(SimulatorOptions.Section)) is MapNode map
            ? map with { Entries = [.. map.Entries.Where(entry => !OfOthers.Contains(Suggestion.Plain(entry.Key), StringComparer.Ordinal))] }
            : new MapNode(new Place(SimulatorOptions.Section), []);
}
