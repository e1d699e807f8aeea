namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>Ends a start that the configuration makes impossible, and one that was to check it and no more.</summary>
internal static class StartCheck
{
    private const string Switch = "--check";
    private const int UsageError = 2;

    /// <summary>The arguments that are settings: the switch would take the next one for its value.</summary>
    public static string[] Settings(string[] args) => [.. args.Where(argument => argument != Switch)];

    /// <summary>Says what is wrong, on the error output.</summary>
    /// <returns>The exit code where nothing is to be started; else null.</returns>
    public static int? ExitCode(SettingsReading reading, string[] args)
    {
        foreach (var mistake in reading.Mistakes)
            Console.Error.WriteLine(mistake);

        return reading.Mistakes.Count > 0 ? UsageError : args.Contains(Switch) ? 0 : null;
    }
}
