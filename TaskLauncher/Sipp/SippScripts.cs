using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.TaskLauncher.Sipp;

/// <summary>The shell scripts that SSM runs on the SIPp host. Every value is quoted; options of ours and SIPp's stand plain.</summary>
internal static class SippScripts
{
    /// <summary>The start script's exit code where the cohort's folder was there: it was started before, and is not started twice.</summary>
    public const int AlreadyStarted = 75;

    /// <summary>What marks a cohort's part in the output of <see cref="ReadStatistics"/>.</summary>
    public const string CohortMark = "cohort";

    /// <summary>What marks the count of calls that the far side ended.</summary>
    public const string ByeMark = "bye";

    /// <summary>What marks the count of calls that were refused.</summary>
    public const string RejectedMark = "rejected";

    /// <summary>What marks the message counts' first and last line.</summary>
    public const string CountsMark = "counts";

    /// <summary>What marks the host's time and the time at which SIPp wrote its statistics last, in seconds since 1970.</summary>
    public const string AgeMark = "age";

    /// <summary>What marks the ids of its processes.</summary>
    public const string RunningMark = "running";

    /// <summary>
    /// Starts SIPp in the background, once: <c>mkdir</c> either makes the folder or fails. Where it fails and there is no folder, as on a full
    /// disk, nothing was started before. In the background SIPp's exit code is 99.
    /// </summary>
    public static IReadOnlyList<string> Start(Guid runId, string cohort, IReadOnlyList<string> arguments) =>
    [
        $"mkdir -p {Quote(SippPaths.Run(runId))}",
        $"mkdir {Quote(SippPaths.Cohort(runId, cohort))} || [ ! -d {Quote(SippPaths.Cohort(runId, cohort))} ] || exit {AlreadyStarted}",
        $"cd {Quote(SippPaths.Cohort(runId, cohort))} || exit 1",
        $"{string.Join(' ', arguments.Select(Word))} || [ $? -eq 99 ]",
    ];

    /// <summary>Makes the folders of cohorts, so that a start that is still on its way finds itself done before.</summary>
    public static IReadOnlyList<string> PreventStart(Guid runId, IEnumerable<string> cohorts) => [.. cohorts.Select(cohort => $"mkdir -p {Quote(SippPaths.Cohort(runId, cohort))}")];

    /// <summary>Prints the last lines of a cohort's error log.</summary>
    public static IReadOnlyList<string> ReadErrors(Guid runId, string cohort) => [$"tail -n 3 {Quote(SippPaths.Errors(runId, cohort))} 2>/dev/null || true"];

    /// <summary>Signals the SIPp processes of cohorts. That there is none (exit code 1 of pkill) is no error.</summary>
    public static IReadOnlyList<string> Signal(Guid runId, IEnumerable<string> cohorts, string signal) =>
        [.. cohorts.Select(cohort => $"pkill -{signal} -f {Quote(Pattern(SippPaths.Cohort(runId, cohort)))} || [ $? -eq 1 ]")];

    /// <summary>Signals every SIPp process of a run.</summary>
    public static IReadOnlyList<string> SignalRun(Guid runId, string signal) =>
        [$"pkill -{signal} -f {Quote(Pattern(SippPaths.Run(runId)))} || [ $? -eq 1 ]"];

    /// <summary>Lists the SIPp processes of a run, a process id a line.</summary>
    public static IReadOnlyList<string> List(Guid runId) => [ListIn(SippPaths.Run(runId))];

    /// <summary>Lists the SIPp processes of cohorts, a process id a line.</summary>
    public static IReadOnlyList<string> List(Guid runId, IEnumerable<string> cohorts) => [.. cohorts.Select(cohort => ListIn(SippPaths.Cohort(runId, cohort)))];

    /// <summary>Lists the SIPp processes of cohorts, each cohort's after a line that names it.</summary>
    public static IReadOnlyList<string> ListEach(Guid runId, IEnumerable<string> cohorts) =>
        [.. cohorts.SelectMany(cohort => (string[])[$"echo {CohortMark} {Quote(cohort)}", ListIn(SippPaths.Cohort(runId, cohort))])];

    /// <summary>Prints, for each cohort, the head and last line of its statistics and of its message counts, the counts from its error log, how old all that is, and its processes.</summary>
    public static IReadOnlyList<string> ReadStatistics(Guid runId, IEnumerable<string> cohorts) =>
    // SIPp 3.6.1 ends few entries of its error log with a line's end: several hang-ups may stand in one line, so matches are counted, not lines.
    [
        .. cohorts.SelectMany(cohort => (string[])
        [
            $"echo {CohortMark} {Quote(cohort)}",
            $"head -n 1 {Quote(SippPaths.Statistics(runId, cohort))} 2>/dev/null",
            $"tail -n 1 {Quote(SippPaths.Statistics(runId, cohort))} 2>/dev/null",
            $"echo {ByeMark}",
            $"grep -o -e 'unexpected BYE for call' -e \"received 'BYE\" {Quote(SippPaths.Errors(runId, cohort))} 2>/dev/null | wc -l",
            $"echo {RejectedMark}",
            $"grep -c \"received 'SIP/2.0 503\" {Quote(SippPaths.Errors(runId, cohort))} 2>/dev/null",
            $"echo {CountsMark}",
            $"head -n 1 {Quote($"{SippPaths.Cohort(runId, cohort)}/")}*{SippPaths.CountsEnding} 2>/dev/null",
            $"tail -n 1 {Quote($"{SippPaths.Cohort(runId, cohort)}/")}*{SippPaths.CountsEnding} 2>/dev/null",
            $"echo {AgeMark}",
            "date +%s",
            $"stat -c %Y {Quote(SippPaths.Statistics(runId, cohort))} 2>/dev/null",
            $"echo {RunningMark}",
            ListIn(SippPaths.Cohort(runId, cohort)),
        ]),
        "true",
    ];

    private static string ListIn(string folder) => $"pgrep -f {Quote(Pattern(folder))} || [ $? -eq 1 ]";

    /// <summary>Matches command lines that begin with sipp and name the folder: never the shell that runs the script.</summary>
    private static string Pattern(string folder) => $"^sipp .*{folder}/";

    /// <summary>SIPp's options stand plain, for the reader; everything else is quoted.</summary>
    private static string Word(string argument) =>
        argument == "sipp" || (argument.StartsWith('-') && argument.Skip(1).All(character => char.IsAsciiLetterLower(character) || character == '_')) ? argument : Quote(argument);

    private static string Quote(string value) => ShellScript.Quote(value);
}
