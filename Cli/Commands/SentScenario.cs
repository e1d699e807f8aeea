namespace LoadPlatform.Cli.Commands;

/// <summary>A scenario as it is sent: with values for its parameters, and with the files that it includes.</summary>
/// <param name="Source">What to play.</param>
/// <param name="Parameters">The values, by name; null where there are none.</param>
/// <param name="Files">The paths of the included files, by name.</param>
internal sealed record SentScenario(ScenarioSource Source, IReadOnlyDictionary<string, string>? Parameters, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The gateway's name of a file that was sent to be played.</summary>
    private const string GatewayName = "scenario.yaml";

    /// <summary>The texts of the included files, by name; null where there are none.</summary>
    public IReadOnlyDictionary<string, string>? Includes => Files.Count == 0 ? null : Files.ToDictionary(file => file.Key, file => SentFile.Read(file.Value, "included file"), StringComparer.Ordinal);

    /// <summary>The path of a file that the gateway speaks of; a scenario of the catalog stays as the gateway calls it.</summary>
    /// <param name="file">The file as the gateway knows it.</param>
    public string? PathOf(string? file) => Source.File is { } main && file is null or GatewayName ? main : Files.GetValueOrDefault(Path.GetFileNameWithoutExtension(file ?? ""), file!);
}
