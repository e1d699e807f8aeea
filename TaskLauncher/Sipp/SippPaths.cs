namespace LoadPlatform.TaskLauncher.Sipp;

/// <summary>Where a run's files are on the SIPp host.</summary>
internal static class SippPaths
{
    private const string Runs = "/opt/sipp/runs";

    /// <summary>The run's folder.</summary>
    public static string Run(Guid runId) => $"{Runs}/{runId}";

    /// <summary>A cohort's folder. Its name appears in the command line of its SIPp and of no other process.</summary>
    public static string Cohort(Guid runId, string cohort) => $"{Run(runId)}/{cohort}";

    /// <summary>SIPp's statistics of a cohort.</summary>
    public static string Statistics(Guid runId, string cohort) => $"{Cohort(runId, cohort)}/stat.csv";

    /// <summary>How the name of SIPp's message counts ends. SIPp 3.6.1 writes them into the folder that it was started in, and takes the scenario's name and its own process id for their name.</summary>
    public const string CountsEnding = "_counts.csv";

    /// <summary>SIPp's error log of a cohort.</summary>
    public static string Errors(Guid runId, string cohort) => $"{Cohort(runId, cohort)}/errors.log";
}
