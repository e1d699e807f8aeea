using LoadPlatform.AwsSimulator.Configuration;
using Microsoft.Extensions.Configuration;

namespace LoadPlatform.AwsSimulator.Tests.Configuration;

public class SettingsReaderTests
{
    [Fact]
    public void Read_NoFileNoSettings_GivesTheDefaults()
    {
        var reading = Read(yaml: null);

        Assert.Empty(reading.Mistakes);
        Assert.Equal(Trace(new SimulatorOptions()), Trace(reading.Options));
    }

    [Fact]
    public void Read_PresetFileAndSettings_GoOverEachOtherInThisOrder()
    {
        var reading = Read(
            """
            preset: fast-start
            tasks: { pull: 2s, init: 3s }
            """,
            ("Simulator:Tasks:Init", "00:00:04"), ("Simulator:initialTasks", "3"));

        Assert.Empty(reading.Mistakes);
        Assert.Equal((0.5, 2, 4), (reading.Options.Tasks.Provisioning.TotalSeconds, reading.Options.Tasks.Pull.TotalSeconds, reading.Options.Tasks.Init.TotalSeconds));
        Assert.Equal(3, reading.Options.InitialTasks);
        Assert.Equal("fast-start", reading.Options.Preset);
    }

    [Fact]
    public void Read_PresetInSettings_WinsOverTheFiles()
    {
        var reading = Read("preset: voice-agent\n", ("Simulator:Preset", "fast-start"));

        Assert.Empty(reading.Mistakes);
        Assert.Equal(1, reading.Options.Tasks.Pull.TotalSeconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    [InlineData("---\n...\n")]
    public void Read_FileOfCommentsOnly_ChangesNothing(string yaml) => Assert.Empty(Read(yaml).Mistakes);

    [Theory]
    [InlineData("seed: 1\nseeed: 2", "2:1: the file has no 'seeed'; did you mean 'seed'?")]
    [InlineData("initialTasks: 2", "1:1: the file has no 'initialTasks'; did you mean 'initial_tasks'?")]
    [InlineData("pull: 2s", "1:1: the file has no 'pull'; it belongs under 'tasks'.")]
    [InlineData("tasks:\n  pul: 2s", "2:3: 'tasks' has no 'pul'; did you mean 'pull'?")]
    [InlineData("sipp: { zebra: 1 }", "1:9: 'sipp' has no 'zebra'; use one of: instance_id, ")]
    [InlineData("preset: fast", "1:9: there is no preset 'fast'; use one of: fast-start, voice-agent.")]
    [InlineData("preset: []", "1:9: 'preset' must be a single value, not a list.")]
    [InlineData("seed: 1.5", "1:7: 'seed' must be a whole number, not '1.5'.")]
    [InlineData("seed: \"1\"", "1:7: 'seed' must be a whole number, not the text '1'; leave the quotes out.")]
    [InlineData("seed:", "1:6: 'seed' has no value; give it one or leave it out.")]
    [InlineData("seed: { a: 1 }", "1:7: 'seed' must be a single value, not a map.")]
    [InlineData("tasks: 3", "1:8: 'tasks' must be a map of keys and values, not '3'.")]
    [InlineData("tasks: { pull: soon }", "1:16: 'pull' must be a duration, as 37s, 5m, 1h30m, 00:00:37 or a number of seconds, not 'soon'.")]
    [InlineData("tasks: { pull: 2h }", "1:16: 'pull' must be from 0s to 1h, not 2h.")]
    [InlineData("tasks: { pull: -1s }", "1:16: 'pull' must be a duration")]
    [InlineData("tasks: { pull: -1 }", "1:16: 'pull' must be from 0s to 1h, not -1s.")]
    [InlineData("scaling: { enabled: yes }", "1:21: 'enabled' must be true or false, not 'yes'.")]
    [InlineData("min_capacity: 20", "1:15: 'min_capacity' is greater than 'max_capacity'.")]
    [InlineData("account_id: abc", "1:13: 'account_id' must match ^[0-9]{12}$, not 'abc'.")]
    [InlineData("region: \"\"", "1:9: 'region' must not be empty.")]
    [InlineData("seed: 1\nseed: 2", "2:1: the key 'seed' is there twice; keep one.")]
    [InlineData("- seed", "1:1: the file must be a map of keys and values, not a list.")]
    [InlineData("seed: &a 1", "1:7: anchors (&name) are not supported")]
    [InlineData("seed: *a", "1:7: aliases (*name) are not supported")]
    [InlineData("seed: !x 1", "1:7: tags (!name) are not supported")]
    [InlineData("seed: 1\n---\nseed: 2", "2:1: the file holds a second document; keep one.")]
    [InlineData("tasks:\n\tpull: 1", "2:1: this is not valid YAML: indent with spaces, not tabs.")]
    [InlineData("seed: [1", "this is not valid YAML: ")]
    public void Read_Mistake_IsNamedWithItsPlaceAndARemedy(string yaml, string expected)
    {
        var mistake = Assert.Single(Read(yaml).Mistakes);

        Assert.StartsWith("simulator.yaml:", mistake, StringComparison.Ordinal);
        Assert.Contains(expected, mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MistakesEverywhere_AreListedAtOnceInOrder()
    {
        var reading = Read("sipp: { audio_files: many }\nseeed: 1\n", ("Simulator:Scaling:Reaction", "2h"), ("Simulator:Tasks:Pul", "1"), ("Clock:Scale", "fast"));

        Assert.Equal(
            [
                "Clock: Failed to convert configuration value 'fast' at 'Clock:Scale' to type 'System.Double'.",
                "Simulator:Tasks:Pul: 'tasks' has no 'Pul'; did you mean 'pull'?",
                "Simulator:Scaling:Reaction: 'reaction' must be from 0s to 10m, not 2h.",
                "simulator.yaml:1:22: 'audio_files' must be a whole number, not 'many'.",
                "simulator.yaml:2:1: the file has no 'seeed'; did you mean 'seed'?",
            ],
            reading.Mistakes);
    }

    [Theory]
    [InlineData("Simulator:Port", "4566")]
    [InlineData("Simulator:Config", "simulator.yaml")]
    public void Read_SettingsOfOthers_AreLeftAlone(string key, string value) => Assert.Empty(Read("seed: 1", (key, value)).Mistakes);

    [Fact]
    public void Read_NamedFileMissing_IsAMistakeThatNamesTheFolder()
    {
        var reading = Read(yaml: null, ("SIMULATOR_CONFIG", "other.yaml"));

        Assert.Matches(@"^other\.yaml: there is no such file \(looked for in .+\)\.$", Assert.Single(reading.Mistakes));
    }

    [Theory]
    [InlineData("SIMULATOR_CONFIG")]
    [InlineData("Simulator:Config")]
    public void Read_FileNamedBySetting_IsRead(string key)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "mine.yaml"), "seed: 77");

        Assert.Equal(77, SettingsReader.Read(Configuration((key, "mine.yaml")), folder.Path).Options.Seed);
        Assert.Equal(78, SettingsReader.Read(new ConfigurationBuilder().AddCommandLine(["--config", "mine.yaml", "--Simulator:Seed=78"]).Build(), folder.Path).Options.Seed);
    }

    [Theory]
    [InlineData("fast-start")]
    [InlineData("voice-agent")]
    public void Presets_Each_HasNoMistakes(string name)
    {
        Assert.Contains(name, Presets.Names);
        Assert.Empty(Read($"preset: {name}").Mistakes);
    }

    private static SettingsReading Read(string? yaml, params (string Key, string Value)[] settings)
    {
        using var folder = new TemporaryFolder();
        if (yaml is not null)
            File.WriteAllText(Path.Combine(folder.Path, "simulator.yaml"), yaml);
        return SettingsReader.Read(Configuration(settings), folder.Path);
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

    private static string Trace(SimulatorOptions options) => System.Text.Json.JsonSerializer.Serialize(options);
}
