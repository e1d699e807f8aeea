namespace LoadPlatform.AppHost.Configuration;

/// <summary>Ends a start that cannot succeed, saying why.</summary>
internal static class StartupProblems
{
    private const int ExitCode = 1;

    /// <summary>Writes each problem on a line of its own to the error output.</summary>
    /// <returns>The exit code.</returns>
    public static int Refuse(IReadOnlyList<string> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine(problem);

        Console.Error.WriteLine("Nothing was started.");
        return ExitCode;
    }
}
