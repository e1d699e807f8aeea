namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>What came of reading the configuration.</summary>
/// <param name="Options">The options; of use only where there are no mistakes.</param>
/// <param name="Mistakes">Everything that is wrong, a line each.</param>
internal sealed record SettingsReading(SimulatorOptions Options, IReadOnlyList<string> Mistakes);
